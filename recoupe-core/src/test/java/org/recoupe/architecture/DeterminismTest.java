package org.recoupe.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same input gives the same bytes: nothing in core looks at the clock, the locale, the zone, the process or chance. */
class DeterminismTest {

    /** A method by its owner, its name and its parameters; {@code *}: whatever they are. */
    private static final Set<String> BANNED = Set.of(
            // The clock and the zone.
            "java.lang.System.currentTimeMillis()",
            "java.lang.System.nanoTime()",
            "java.time.ZoneId.systemDefault()",
            "java.util.TimeZone.getDefault()",
            "java.util.Date.<init>()",
            "java.util.Calendar.getInstance(*)",
            // The locale.
            "java.util.Locale.getDefault(*)",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted(*)",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.util.Formatter.<init>()",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
            "java.text.NumberFormat.getInstance()",
            "java.text.Collator.getInstance()",
            "java.text.BreakIterator.getWordInstance()",
            "java.text.BreakIterator.getSentenceInstance()",
            // The charset.
            "java.nio.charset.Charset.defaultCharset()",
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.lang.String.<init>([B, int, int)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(*)",
            "java.io.FileWriter.<init>(*)",
            "java.io.ByteArrayOutputStream.toString()",
            // The process.
            "java.lang.System.exit(*)",
            "java.lang.Runtime.exit(*)",
            "java.lang.Runtime.halt(*)",
            "java.lang.System.getenv(*)",
            "java.lang.System.getProperty(*)",
            "java.lang.System.lineSeparator()",
            "java.lang.Throwable.printStackTrace(*)",
            // Chance.
            "java.lang.Math.random()",
            "java.util.Random.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current()",
            "java.util.UUID.randomUUID()",
            "java.util.Collections.shuffle(java.util.List)",
            "java.lang.System.identityHashCode(*)");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.recoupe");

    @Test
    void callsNothingThatDependsOnWhereItRuns() {
        noClasses().should().callCodeUnitWhere(isBanned()).check(CORE);
    }

    @Test
    void readsNoClock() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(CORE);
        noClasses().should().callCodeUnitWhere(isNow()).check(CORE);
    }

    @Test
    void writesToNoStreamOfTheProcess() {
        List.of("out", "err", "in")
                .forEach(field ->
                        noClasses().should().accessField(System.class, field).check(CORE));
    }

    private static DescribedPredicate<JavaCall<?>> isBanned() {
        return DescribedPredicate.describe("a call that depends on where it runs", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String name = target.getOwner().getName() + "." + target.getName();
            String parameters = target.getRawParameterTypes().stream()
                    .map(JavaClass::getName)
                    .collect(Collectors.joining(", "));
            return BANNED.contains(name + "(" + parameters + ")") || BANNED.contains(name + "(*)");
        });
    }

    private static DescribedPredicate<JavaCall<?>> isNow() {
        return DescribedPredicate.describe(
                "a call of now()",
                call -> call.getTarget().getName().equals("now")
                        && call.getTarget().getOwner().getPackageName().startsWith("java.time"));
    }
}
