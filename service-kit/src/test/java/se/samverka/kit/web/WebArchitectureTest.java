package se.samverka.kit.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.servlet.http.HttpServletResponse;

@AnalyzeClasses(packages = "se.samverka.kit", importOptions = DoNotIncludeTests.class)
class WebArchitectureTest {

    private static final String[] HTTP = {
        "se.samverka.kit.problem", "se.samverka.kit.json", "se.samverka.kit.http", "se.samverka.kit.security"
    };

    @ArchTest
    static final ArchRule theHttpSideNeedsNoDatabaseAndNoBroker = noClasses()
            .that(resideInAnyPackage(HTTP))
            .and()
            .haveSimpleNameNotContaining("DatabaseFailures")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "org.springframework.cloud..",
                    "se.samverka.kit.outbox..",
                    "se.samverka.kit.publish..",
                    "se.samverka.kit.consume..");

    @ArchTest
    static final ArchRule theKitKnowsNoService = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to the rest of the suite",
                    type -> type.getPackageName().startsWith("se.samverka.")
                            && !type.getPackageName().startsWith("se.samverka.kit")));

    @ArchTest
    static final ArchRule itsPackagesDoNotGoInCircles =
            slices().matching("se.samverka.kit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule errorsAreWrittenInOnePlace = noClasses()
            .should()
            .callMethod(HttpServletResponse.class, "sendError", int.class)
            .orShould()
            .callMethod(HttpServletResponse.class, "sendError", int.class, String.class);

    @ArchTest
    static final ArchRule filtersAndResolversAreNobodysElse = classes()
            .that(resideInAnyPackage(HTTP))
            .and()
            .haveNameMatching(".*(Filter|Argument|Failures)")
            .should()
            .notBePublic();
}
