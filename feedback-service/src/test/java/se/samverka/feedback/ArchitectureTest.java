package se.samverka.feedback;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "se.samverka.feedback", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule decisionsKnowNoFrameworkNoDatabaseAndNoClock = noClasses()
            .that(are(
                    "Case",
                    "CaseEvent",
                    "CaseKey",
                    "Course",
                    "Ruling",
                    "Opinion",
                    "Subject",
                    "PublicCase",
                    "Hint",
                    "PersonalNumbers",
                    "PhoneNumbers",
                    "Rule",
                    "Destruction"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    "se.samverka.kit.outbox..",
                    "se.samverka.kit.http..",
                    "se.samverka.kit.consume..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nobodyAsksTheMachineForTheTime = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule projectsKnowNoFeedback = noClasses()
            .that()
            .resideInAPackage("..project..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..cases..");

    @ArchTest
    static final ArchRule limitsKnowNoFeedback = noClasses()
            .that()
            .resideInAPackage("..limits..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..cases..", "..project..");

    @ArchTest
    static final ArchRule projectsHaveOneDoor = classes()
            .that()
            .resideInAPackage("..project..")
            .and()
            .areTopLevelClasses()
            .and(DescribedPredicate.not(simpleName("Projects")))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule casesHaveNoDoorButHttp = classes()
            .that()
            .resideInAPackage("..cases..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule onlyControllersKnowTheWeb = noClasses()
            .that()
            .areNotAnnotatedWith(RestController.class)
            .and()
            .resideOutsideOfPackage("..limits..")
            .and(DescribedPredicate.not(simpleName("FeedbackApplication")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyTheUseCasesReachTheStore = noClasses()
            .that(DescribedPredicate.not(are("Cases", "CaseLists", "CaseStore", "Retention")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("se.samverka.kit.outbox.Aggregates");

    @ArchTest
    static final ArchRule onlySecretAndDestructionsReachTheDatabaseItself = noClasses()
            .that(DescribedPredicate.not(are("ServerSecret", "Destructions")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    /** Those types, with what is nested in them. */
    private static DescribedPredicate<JavaClass> are(String... names) {
        return DescribedPredicate.describe(
                String.join(", ", names),
                type -> Set.of(names).contains(outermost(type).getSimpleName()));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
