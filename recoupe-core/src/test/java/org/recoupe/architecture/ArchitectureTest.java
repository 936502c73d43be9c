package org.recoupe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Data flows one way: a package imports only what stands above it in {@link #ORDER}, and each library has its place. */
class ArchitectureTest {

    private static final String ROOT = "org.recoupe.";

    /** The packages in import order, as docs/architecture.md lists them. */
    private static final List<String> ORDER = List.of(
            "parallel",
            "text",
            "language",
            "markup",
            "source",
            "article",
            "annotation",
            "annotation.syntax",
            "annotation.time",
            "annotation.name",
            "annotation.quote",
            "annotation.event",
            "annotation.wording",
            "duplicate",
            "judgement",
            "entity",
            "claim",
            "dating",
            "event",
            "statement",
            "dossier",
            "codec",
            "view",
            "export",
            "pipeline");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.recoupe");

    static Stream<String> packages() {
        return ORDER.stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsOnlyWhatStandsAbove(String name) {
        String[] allowed = ORDER.subList(0, ORDER.indexOf(name) + 1).stream()
                .map(above -> ROOT + above)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("org.recoupe.."))))
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        assertThat(CORE.stream().map(c -> c.getPackageName()).distinct())
                .allMatch(name -> name.startsWith(ROOT) && ORDER.contains(name.substring(ROOT.length())));
    }

    @Test
    void hasNoCycles() {
        slices().matching("org.recoupe.(**)").should().beFreeOfCycles().check(CORE);
    }

    @ParameterizedTest
    @CsvSource({
        "tools.jackson.., codec, markup",
        "com.fasterxml.jackson.., codec, markup",
        "com.dynatrace.hash4j.., duplicate, duplicate",
        "ai.onnxruntime.., annotation.syntax, annotation.syntax",
        "org.jsoup.., markup, markup",
        "org.netpreserve.jwarc.., source, source"
    })
    void keepsEachLibraryInItsPlace(String library, String home, String other) {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + home, ROOT + other)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CORE);
    }

    @Test
    void knowsNoFrameworkOrApplication() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.recoupe.app..",
                        "picocli..",
                        "me.tongfei..",
                        "java.sql..",
                        "java.awt..",
                        "java.net.http..",
                        // An XML parser that knows document types.
                        "javax.xml..",
                        "org.w3c..",
                        "org.xml..")
                .check(CORE);
    }
}
