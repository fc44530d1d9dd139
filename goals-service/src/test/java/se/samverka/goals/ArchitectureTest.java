package se.samverka.goals;

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
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "se.samverka.goals", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** The state and its decisions, with what is nested in them. */
    private static final DescribedPredicate<JavaClass> DECISIONS = DescribedPredicate.describe(
            "decisions",
            type -> Set.of(
                            "Goal",
                            "GoalEvent",
                            "GoalKey",
                            "Assessment",
                            "PastAssessment",
                            "Content",
                            "Gap",
                            "LocalizedText",
                            "PublicGoal",
                            "Indicator",
                            "IndicatorEvent",
                            "IndicatorKey",
                            "PublicIndicator",
                            "Definition",
                            "Figure",
                            "Value",
                            "Comparison",
                            "Trend",
                            "Series",
                            "Reading",
                            "Delivery")
                    .contains(outermost(type).getSimpleName()));

    @ArchTest
    static final ArchRule decisionsKnowNoFrameworkNoDatabaseAndNoClock = noClasses()
            .that(DECISIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "tools.jackson..",
                    "se.samverka.kit.outbox..",
                    "se.samverka.kit.http..")
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
    static final ArchRule goalsHaveNoDoorButHttp = classes()
            .that()
            .resideInAPackage("..goals.goal..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule goalsAndIndicatorsDoNotKnowEachOther = noClasses()
            .that()
            .resideInAPackage("..goals.goal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..goals.indicator..");

    @ArchTest
    static final ArchRule indicatorsDoNotKnowWhatUsesThem = noClasses()
            .that()
            .resideInAPackage("..goals.indicator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..goals.goal..", "..goals.kolada..", "..goals.imports..");

    @ArchTest
    static final ArchRule koladaKnowsNobody = noClasses()
            .that()
            .resideInAPackage("..goals.kolada..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..goals.goal..", "..goals.indicator..", "..goals.imports..", "..goals.job..");

    @ArchTest
    static final ArchRule jobsKnowNothingOfWhatTheyDo = noClasses()
            .that()
            .resideInAPackage("..goals.job..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..goals.goal..", "..goals.indicator..", "..goals.imports..", "..goals.kolada..");

    @ArchTest
    static final ArchRule onlyTheControllerKnowsTheWeb = noClasses()
            .that()
            .areNotAnnotatedWith(RestController.class)
            .and(DescribedPredicate.not(simpleName("GoalsApplication")))
            .and()
            .resideOutsideOfPackage("..goals.kolada..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule onlyTheUseCasesReachTheStore = noClasses()
            .that(DescribedPredicate.describe(
                    "others",
                    type -> !List.of("Goals", "GoalStore", "Indicators", "IndicatorStore")
                            .contains(outermost(type).getSimpleName())))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("se.samverka.kit.outbox.Aggregates");

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
