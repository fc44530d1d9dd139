package se.samverka.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private static final Pattern IN_BRACES = Pattern.compile("\\{([^}]+)}");

    /** Writes of residents, who have no account: their right is a token in the path, or none is needed. */
    private static final Set<String> OPEN = Set.of(
            "sendFeedbackOnGoal",
            "sendFeedbackOnProject",
            "changeFeedback",
            "withdrawFeedback",
            "appealFeedback",
            "rateFeedbackReply");

    private final Document document = Document.read("openapi.json");

    @Test
    void isOpenApi31() {
        assertThat(document.root().get("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void everyReferenceLeadsSomewhereInTheDocument() {
        assertThat(document.references()).isNotEmpty().allMatch(reference -> reference.startsWith("#/"));
        assertThat(document.references())
                .allSatisfy(reference ->
                        assertThat(document.at(reference).isMissingNode()).isFalse());
    }

    @Test
    void nothingInItIsOfNoUse() {
        Set<String> unused = document.components();
        unused.removeAll(document.references());
        assertThat(unused).containsExactly("#/components/securitySchemes/token");
    }

    @Test
    void everyExampleIsValid() {
        List<JsonNode> bodies = document.with("schema", "example");
        assertThat(bodies).hasSizeGreaterThan(30);
        assertThat(bodies)
                .allSatisfy(body -> assertThat(document.faults(body.get("schema"), body.get("example")))
                        .as(body.toString())
                        .isEmpty());
    }

    @Test
    void everyOperationHasItsOwnIdAndDeclaresItsPath() {
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.root().get("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                ids.add(operation.get("operationId").asString());
                assertThat(pathParameters(operation)).as(path.getKey()).isEqualTo(inBraces(path.getKey()));
            }
        }
        assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates();
    }

    @Test
    void everyWriteNeedsATokenAndTellsItsErrors() {
        assertThat(writes())
                .filteredOn(operation -> !isOpen(operation))
                .hasSizeGreaterThan(8)
                .allSatisfy(operation -> {
                    assertThat(operation.get("security").toString()).isEqualTo("[{\"token\":[]}]");
                    assertThat(operation.get("responses").propertyNames())
                            .contains("400", "401", "403", "404", "409", "413", "415", "429", "503")
                            .satisfies(codes -> assertThat(codes.contains("412") && codes.contains("428"))
                                    .as("a version is asked for")
                                    .isEqualTo(needsAVersion(operation)));
                });
    }

    @Test
    void residentsNeedNoneAndNameNoVersion() {
        assertThat(writes())
                .filteredOn(OpenApiTest::isOpen)
                .hasSize(OPEN.size())
                .allSatisfy(operation -> {
                    assertThat(operation.get("security").toString()).isEqualTo("[]");
                    assertThat(operation.get("responses").propertyNames())
                            .contains("400", "404", "409", "410", "413", "415", "429", "503")
                            .doesNotContain("403", "412", "428");
                });
    }

    private static boolean needsAVersion(JsonNode operation) {
        return operation
                .get("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("$ref").asString("").equals("#/components/parameters/ifMatch"));
    }

    @Test
    void everyErrorIsAProblemWithItsOwnStatus() {
        for (JsonNode path : document.root().get("paths")) {
            for (JsonNode operation : path) {
                operation
                        .get("responses")
                        .propertyStream()
                        .filter(response -> response.getKey().startsWith("4")
                                || response.getKey().startsWith("5"))
                        .forEach(response -> assertThat(document.resolved(response.getValue())
                                        .at("/content/application~1problem+json/example/status")
                                        .asString())
                                .isEqualTo(response.getKey()));
            }
        }
    }

    @Test
    void whatIsSentIsClosedAndWhatIsAnsweredIsOpen() {
        for (String sent : List.of(
                "AssessmentIn",
                "ContentIn",
                "GapIn",
                "ClosingIn",
                "IndicatorIn",
                "IndicatorTargetIn",
                "IndicatorValueIn",
                "IndicatorImportIn",
                "ImportedIndicatorIn",
                "TextIn",
                "LineIn",
                "BodyIn",
                "ProjectIn",
                "ProjectChangeIn",
                "AmountIn",
                "PeriodIn",
                "PartnerIn",
                "IopIn",
                "TransitionIn",
                "WaiverIn",
                "EvaluationIn",
                "TransferIn",
                "ReceiptIn",
                "FollowUpIn",
                "ConsultationIn",
                "LessonIn",
                "OpinionIn",
                "CommentIn",
                "AppealIn",
                "RatingIn",
                "DecisionIn",
                "ReplyIn",
                "UseIn")) {
            assertThat(document.at("#/components/schemas/" + sent + "/additionalProperties")
                            .toString())
                    .as(sent)
                    .isEqualTo("false");
        }
        assertThat(document.at("#/components/schemas/GoalPage/additionalProperties")
                        .isMissingNode())
                .isTrue();
    }

    private List<JsonNode> writes() {
        return document.root()
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::propertyStream)
                .filter(method -> !method.getKey().equals("get"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isOpen(JsonNode operation) {
        return OPEN.contains(operation.get("operationId").asString());
    }

    private Set<String> pathParameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode declared = document.resolved(parameter);
            if (declared.get("in").asString().equals("path")) {
                names.add(declared.get("name").asString());
            }
        }
        return names;
    }

    private static Set<String> inBraces(String path) {
        Set<String> names = new TreeSet<>();
        IN_BRACES.matcher(path).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
