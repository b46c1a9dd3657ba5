package workbook.solutions;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** What references may use, and what suites must never do. */
class ReferenceRulesTest {

    private static final JavaClasses REFERENCES =
        new ClassFileImporter().importPath(Workbook.CLASSES);
    private static final JavaClasses SUITES = new ClassFileImporter()
        .importPath(Workbook.TEST_CLASSES)
        .that(not(resideInAPackage("workbook.solutions")));

    /** Drawings, illustrations, and what is nested in them. */
    private static final String DRAWN = ".*(Drawing|Illustration)[^.]*";

    @Test
    void referencesUseTheVocabularyAndTheJdkAlone() {
        classes().that(not(nameMatching(DRAWN))).should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "workbook.grader", "workbook.foundations..",
                "workbook.concurrency..", "workbook.patterns..", "workbook.dsalgo..")
            .check(REFERENCES);
    }

    @Test
    void whatDrawsThemUsesPicturesToo() {
        classes().that(nameMatching(DRAWN)).should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "workbook.grader", "workbook.grader.picture",
                "workbook.foundations..", "workbook.concurrency..", "workbook.patterns..",
                "workbook.dsalgo..")
            .check(REFERENCES);
    }

    @Test
    void referencesNeverPrint() {
        noClasses().should().accessField(System.class, "out")
            .orShould().accessField(System.class, "err")
            .check(REFERENCES);
    }

    @Test
    void suitesNeverSleep() {
        noClasses().should().callMethodWhere(target(name("sleep")))
            .check(SUITES);
    }

    @Test
    void suitesNeverLookAtTheWallClock() {
        noClasses().should().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(Instant.class, "now")
            .orShould().dependOnClassesThat().areAssignableTo(Clock.class)
            .check(SUITES);
    }

    @Test
    void suitesSeedTheirRandomness() {
        noClasses().should().callConstructor(Random.class)
            .orShould().callMethod(Math.class, "random")
            .orShould().dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
            .orShould().dependOnClassesThat()
            .haveFullyQualifiedName("java.security.SecureRandom")
            .check(SUITES);
    }

    @Test
    void noTestIsDisabled() {
        noClasses().should().dependOnClassesThat().areAssignableTo(Disabled.class)
            .check(SUITES);
    }
}
