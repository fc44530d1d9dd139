package se.samverka.standin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.samverka.standin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule brokerDatabaseAndLoginDoNotKnowEachOther =
            slices().matching("se.samverka.standin.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule theStandInsKnowNothingOfTheSuite = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to the rest of the suite",
                    type -> type.getPackageName().startsWith("se.samverka.")
                            && !type.getPackageName().startsWith("se.samverka.standin")));

    @ArchTest
    static final ArchRule onlyTheLoginKnowsSpring = noClasses()
            .that()
            .resideOutsideOfPackage("se.samverka.standin.login")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");
}
