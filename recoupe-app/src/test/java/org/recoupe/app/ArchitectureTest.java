package org.recoupe.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packages of the program import one another in one order, and each library has its place. */
class ArchitectureTest {

    private static final String ROOT = "org.recoupe.";

    /** In import order: store knows none of the others, app all. */
    private static final List<String> ORDER = List.of("store", "desk", "web", "app");

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .importPackages("org.recoupe.store", "org.recoupe.desk", "org.recoupe.web", "org.recoupe.app");

    @ParameterizedTest
    @CsvSource({"store", "desk", "web"})
    void importsOnlyWhatStandsBefore(String name) {
        String[] later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                .map(each -> ROOT + each + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(later))
                .check(APP);
    }

    @Test
    void hasNoCycles() {
        slices().matching("org.recoupe.(*)..").should().beFreeOfCycles().check(APP);
    }

    @ParameterizedTest
    @CsvSource({
        "java.sql.., store",
        "org.flywaydb.., store",
        "com.esotericsoftware.., store",
        "org.sqlite.., store",
        "io.javalin.., web",
        "org.eclipse.jetty.., web",
        "jakarta.servlet.., web",
        "org.apache.hc.., desk",
        "picocli.., app",
        "me.tongfei.., app"
    })
    void keepsEachLibraryInItsPlace(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + home + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(APP);
    }

    @Test
    void readsTheClockAndTheEnvironmentInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.recoupe.app..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(APP);
    }
}
