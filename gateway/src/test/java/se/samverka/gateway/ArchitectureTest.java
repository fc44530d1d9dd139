package se.samverka.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.samverka.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] NOUNS = {
        "..gateway.goal..",
        "..gateway.indicator..",
        "..gateway.municipality..",
        "..gateway.project..",
        "..gateway.feedback..",
        "..gateway.letterbox..",
        "..gateway.lesson..",
        "..gateway.deadline.."
    };

    private static final String[] STAFF = {
        "..gateway.staff..",
        "..gateway.editor..",
        "..gateway.intake..",
        "..gateway.measuring..",
        "..gateway.moderator..",
        "..gateway.desk..",
        "..gateway.login..",
        "..gateway.form.."
    };

    @ArchTest
    static final ArchRule nounsKnowNothingOfRouting = noClasses()
            .that()
            .resideInAnyPackage(NOUNS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gateway.routing..");

    @ArchTest
    static final ArchRule routingKnowsNoNoun = noClasses()
            .that()
            .resideInAPackage("..gateway.routing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NOUNS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule searchKnowsNoNoun = noClasses()
            .that()
            .resideInAPackage("..gateway.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NOUNS);

    @ArchTest
    static final ArchRule onlySearchKnowsLucene = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..");

    @ArchTest
    static final ArchRule staffKnowsNothingOfRouting = noClasses()
            .that()
            .resideInAnyPackage(STAFF)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..gateway.routing..");

    @ArchTest
    static final ArchRule whatIsPublicKnowsNothingOfStaffAndTheirLogin = noClasses()
            .that()
            .resideOutsideOfPackages(STAFF)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STAFF);

    @ArchTest
    static final ArchRule formsAndLoginKnowNoNoun = noClasses()
            .that()
            .resideInAnyPackage("..gateway.form..", "..gateway.login..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(NOUNS);

    @ArchTest
    static final ArchRule onlyTheLoginSpeaksOpenIdConnect = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.login..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.security.oauth2..", "org.springframework.session..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("se.samverka.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheMarkdownPackageMakesHtmlOfWhatPeopleWrote = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.markdown..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..", "org.owasp..");

    @ArchTest
    static final ArchRule nobodyHereSpeaksToKafka =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");
}
