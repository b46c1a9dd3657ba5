package workbook.grader;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The grader's floors: a package uses only those below it. */
class ArchitectureTest {

    /** From the ground up. */
    private static final List<String> FLOORS = List.of("", ".probe", ".history", ".interleave",
        ".picture", ".rule", ".score", ".suite", ".source", ".sharpness", ".format", ".sandbox",
        ".report", ".page", ".update", ".loop", ".kit", ".verify", ".intake", ".ledger",
        ".gradebook", ".similarity", ".review", ".batch", ".command");

    private static final JavaClasses GRADER = new ClassFileImporter()
        .importUrl(Exercise.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void aPackageUsesOnlyThoseBelowIt() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            String[] above = FLOORS.subList(floor + 1, FLOORS.size()).stream()
                .map(name -> "workbook.grader" + name).toArray(String[]::new);
            noClasses().that(resideInAPackage("workbook.grader" + FLOORS.get(floor)))
                .should().dependOnClassesThat(resideInAnyPackage(above))
                .allowEmptyShould(true)
                .check(GRADER);
        }
    }

    @Test
    void everyPackageIsAFloor() {
        Set<String> packages = GRADER.stream()
            .map(type -> type.getPackageName().substring("workbook.grader".length()))
            .collect(Collectors.toSet());
        assertThat(FLOORS).containsAll(packages);
    }

    @Test
    void theVocabularyNeedsNothingButTheJdk() {
        noClasses().that(resideInAPackage("workbook.grader"))
            .should().dependOnClassesThat()
            .resideOutsideOfPackages("workbook.grader", "java..")
            .check(GRADER);
    }

    /** Drawings belong to the exercises, and those see the vocabulary and the JDK alone. */
    @Test
    void picturesNeedNothingButTheVocabulary() {
        noClasses().that(resideInAPackage("workbook.grader.picture"))
            .should().dependOnClassesThat()
            .resideOutsideOfPackages("workbook.grader.picture", "workbook.grader", "java..")
            .check(GRADER);
    }

    @Test
    void scoresTouchNoFilesAndRunNothing() {
        noClasses().that(resideInAPackage("workbook.grader.score"))
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.io", "java.nio..", "org.junit..", "com.fasterxml..")
            .check(GRADER);
    }
}
