package se.samverka.kit.outbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.kafka.core.KafkaOperations;
import se.samverka.kit.publish.RecordSender;

@AnalyzeClasses(packages = "se.samverka.kit", importOptions = DoNotIncludeTests.class)
class OutboxArchitectureTest {

    @ArchTest
    static final ArchRule onlyOneClassSendsToKafka = noClasses()
            .that()
            .doNotBelongToAnyOf(RecordSender.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(KafkaOperations.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Producer.class);

    @ArchTest
    static final ArchRule whatIsSimulatedKnowsNoDatabaseNoBrokerAndNoFramework = noClasses()
            .that()
            .belongToAnyOf(
                    StoredAggregates.class,
                    Relay.class,
                    Turns.class,
                    Sweep.class,
                    Watcher.class,
                    DocumentStore.class,
                    Publisher.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.apache.kafka..", "org.springframework..");

    /** The stand-in does not do these, or silently does them otherwise. */
    @ArchTest
    static final ArchRule theDatabaseIsAskedOnlyForWhatEveryDeploymentDoesTheSame = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "com\\.mongodb\\.(client\\.(ClientSession|ChangeStreamIterable|AggregateIterable)|ServerApi|client\\.model\\.(Collation|ValidationOptions|Aggregates).*)");
}
