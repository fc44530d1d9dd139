package se.samverka.projects.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.samverka.projects.project.ProjectFixtures.KEY;
import static se.samverka.projects.project.ProjectFixtures.NOW;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.frame.Frame;
import se.samverka.frame.GoalNumber;
import se.samverka.kit.http.Fields;
import se.samverka.kit.problem.FieldError;
import se.samverka.kit.problem.Problem;
import se.samverka.projects.project.LifeCycle.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProjectBodyTest {

    private static final Frame FRAME = new Frame();
    private static final String GOOD = "'name':'Återbruk','kind':'LEADER','role':'OWNER'";
    private static final String FULL = GOOD
            + ",'summary':{'sv':'Varför','en':'Why'},'funders':['EU'],'programmes':['ESF'],"
            + "'amount':{'value':'36000000','currency':'SEK','qualifier':'UPPER_BOUND'},'hours':12.5,"
            + "'period':{'start':'2014-01-01','end':'2020-12-31','precision':'YEAR'},"
            + "'partners':[{'name':'Skolor','country':'PL','type':'ACADEMIA'}],'countries':['PL','GR'],"
            + "'unit':'Skolförvaltningen','level':'LOCAL','dimension':'SOCIAL',"
            + "'iop':{'criteria':['Egen idé'],'agreementEnd':'2027-06-30'},"
            + "'targets':['4.4','16.a'],'goals':[4,17],'proposedTargets':true";

    private static final List<String> NULLABLE =
            List.of("summary", "amount", "hours", "period", "unit", "level", "dimension", "iop");
    private static final List<String> LISTS =
            List.of("funders", "programmes", "partners", "countries", "targets", "goals");

    @Test
    void whatIsNotStatedStaysNull() {
        JsonNode shown = shown(GOOD);
        assertThat(NULLABLE)
                .allSatisfy(
                        name -> assertThat(shown.get(name).isNull()).as(name).isTrue());
        assertThat(LISTS)
                .allSatisfy(name -> assertThat(shown.get(name)).as(name).isEmpty());
        assertThat(shown.get("proposedTargets").asBoolean()).isFalse();
    }

    @Test
    void nullIsTheSameAsMissing() {
        String nulls = Stream.concat(NULLABLE.stream(), LISTS.stream())
                .map(name -> ",'" + name + "':null")
                .reduce(GOOD + ",'proposedTargets':null", String::concat);
        assertThat(shown(nulls)).isEqualTo(shown(GOOD));
    }

    @Test
    void everythingStatedIsShownAsItWasSent() {
        JsonNode shown = shown(FULL);
        JsonNode sent = json(FULL);
        assertThat(sent.propertyNames())
                .hasSize(18)
                .allSatisfy(name -> assertThat(shown.get(name)).as(name).isEqualTo(sent.get(name)));
    }

    @Test
    void zeroStaysZeroAndHalvesStayHalves() {
        JsonNode shown = shown(
                GOOD
                        + ",'hours':0,'amount':{'value':'0','currency':'SEK','qualifier':'EXACT'},'period':{'end':'2020-12-31','precision':'DAY'},'partners':[{'name':'a'}],'iop':{}");
        assertThat(shown.get("hours").isIntegralNumber()).isTrue();
        assertThat(shown.get("hours").asInt()).isZero();
        assertThat(shown.at("/amount/value").asString()).isEqualTo("0");
        assertThat(shown.at("/period/start").isNull()).isTrue();
        assertThat(shown.at("/partners/0/country").isNull()).isTrue();
        assertThat(shown.at("/partners/0/type").isNull()).isTrue();
        assertThat(shown.at("/iop/criteria")).isEmpty();
        assertThat(shown.at("/iop/agreementEnd").isNull()).isTrue();
    }

    @Test
    void linksAndCountriesCountOnceAndLinksAreInOrder() {
        JsonNode shown = shown(GOOD
                + ",'targets':['17-18','16.A','8.10','8.2','16.a'],'goals':[17,4,17],'countries':['PL','GR','PL']");
        assertThat(shown.get("targets"))
                .isEqualTo(json("'a':['8.2','8.10','16.a','17.18']").get("a"));
        assertThat(shown.get("goals")).isEqualTo(json("'a':[4,17]").get("a"));
        assertThat(shown.get("countries")).isEqualTo(json("'a':['PL','GR']").get("a"));
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12.5", "1E+2, 100", "100000000.00, 100000000", "0.01, 0.01", "-0.0, 0"})
    void hoursAreShownInPlainDigits(String sent, String shown) {
        assertThat(description(GOOD + ",'hours':" + sent).resources().hours())
                .isEqualTo(Hours.parse(shown))
                .hasToString("Hours[value=" + shown + "]");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void everyBadFieldIsNamed(String body, List<String> pointers) {
        assertThat(refused(() -> description(body))).containsExactlyInAnyOrderElementsOf(pointers);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", List.of("/name", "/kind", "/role")),
                Arguments.of("'name':' ','kind':'leader','role':''", List.of("/name", "/kind", "/role")),
                Arguments.of(GOOD.replace("Återbruk", "å".repeat(301)), List.of("/name")),
                of("'summary':{'en':'x'}", "/summary/sv"),
                of("'summary':{'sv':'" + "å".repeat(4001) + "'}", "/summary/sv"),
                of("'funders':['EU',' ']", "/funders/1"),
                of("'funders':['anna@example.org']", "/funders/0"),
                of("'funders':[" + nulls(51) + "]", "/funders"),
                of("'programmes':['" + "å".repeat(301) + "']", "/programmes/0"),
                of("'programmes':[" + nulls(51) + "]", "/programmes"),
                of("'amount':{}", "/amount/value", "/amount/currency", "/amount/qualifier"),
                of(amount("1,5", "SEK", "EXACT"), "/amount/value"),
                of(amount("-1", "SEK", "EXACT"), "/amount/value"),
                of(amount("1.234", "SEK", "EXACT"), "/amount/value"),
                of(amount("1e3", "SEK", "EXACT"), "/amount/value"),
                of(amount("1".repeat(16), "SEK", "EXACT"), "/amount/value"),
                of(amount("1", "SKR", "ABOUT"), "/amount/currency", "/amount/qualifier"),
                of(amount("1", "sek", "EXACT"), "/amount/currency"),
                of("'hours':-0.01", "/hours"),
                of("'hours':0.001", "/hours"),
                of("'hours':100000000.01", "/hours"),
                of("'period':{'precision':'DAY'}", "/period"),
                of("'period':{}", "/period", "/period/precision"),
                of("'period':{'start':'2020-01-01'}", "/period/precision"),
                of("'period':{'start':'2020-02-30','precision':'DAY'}", "/period/start"),
                of(
                        "'period':{'start':'2020','end':'later','precision':'WEEK'}",
                        "/period/start",
                        "/period/end",
                        "/period/precision"),
                of("'period':{'start':'2020-01-02','end':'2020-01-01','precision':'DAY'}", "/period/end"),
                of(
                        "'partners':[{},{'name':'a','country':'XX','type':'SCHOOL'}]",
                        "/partners/0/name",
                        "/partners/1/country",
                        "/partners/1/type"),
                of("'partners':[{'name':'Anna 19811218-9876'}]", "/partners/0/name"),
                of("'partners':[" + nulls(101) + "]", "/partners"),
                of("'countries':['pl','POL','']", "/countries/0", "/countries/1", "/countries/2"),
                of("'countries':[" + nulls(201) + "]", "/countries"),
                of("'unit':'811218 9876'", "/unit"),
                of("'unit':'" + "å".repeat(201) + "'", "/unit"),
                of("'level':'EU','dimension':'CULTURAL'", "/level", "/dimension"),
                of(
                        "'iop':{'criteria':['" + "å".repeat(501) + "'],'agreementEnd':'soon'}",
                        "/iop/criteria/0",
                        "/iop/agreementEnd"),
                of("'iop':{'criteria':[" + nulls(21) + "]}", "/iop/criteria"),
                of("'targets':['17.20','17.a','17','']", "/targets/0", "/targets/1", "/targets/2", "/targets/3"),
                of("'targets':[" + nulls(170) + "]", "/targets"),
                of("'goals':[0,18,-1]", "/goals/0", "/goals/1", "/goals/2"),
                of("'goals':[" + nulls(18) + "]", "/goals"));
    }

    @Test
    void listsMayBeAsLongAsTheContractSays() {
        String everyTarget = FRAME.targetsOf(new GoalNumber(3)).stream()
                .map(code -> "'" + code + "'")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        Description description = description(GOOD + ",'targets':[" + everyTarget + "],'funders':["
                + String.join(",", Collections.nCopies(50, "'EU'")) + "],'partners':["
                + String.join(",", Collections.nCopies(100, "{'name':'" + "å".repeat(300) + "'}"))
                + "],'iop':{'criteria':["
                + String.join(",", Collections.nCopies(20, "'" + "å".repeat(500) + "'")) + "]}");
        assertThat(description.links().targets()).hasSize(13);
        assertThat(description.resources().funders()).hasSize(50);
        assertThat(description.participants().partners()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({"PLANNED", "ONGOING", "ENDED", "NOT_STATED"})
    void isRegisteredWithAStatus(Start status) {
        assertThat(registration(GOOD + ",'status':'" + status + "'").start()).isEqualTo(status);
    }

    @Test
    void isPlannedUnlessTold() {
        assertThat(registration(GOOD).start()).isEqualTo(Start.PLANNED);
        assertThat(registration(GOOD + ",'status':null").start()).isEqualTo(Start.PLANNED);
        assertThat(registration(FULL).description()).isEqualTo(description(FULL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLOSED", "CANCELLED", "EVALUATED", "AWAITING_EVALUATION", "planned", ""})
    void isRegisteredWithNoOtherStatus(String status) {
        assertThat(refused(() -> registration("'kind':'OTHER','role':'NONE','status':'" + status + "'")))
                .containsExactlyInAnyOrder("/status", "/name");
    }

    private static Arguments of(String properties, String... pointers) {
        return Arguments.of(GOOD + "," + properties, List.of(pointers));
    }

    private static String amount(String value, String currency, String qualifier) {
        return "'amount':{'value':'%s','currency':'%s','qualifier':'%s'}".formatted(value, currency, qualifier);
    }

    private static String nulls(int count) {
        return String.join(",", Collections.nCopies(count, "null"));
    }

    private static JsonNode shown(String properties) {
        Project project =
                Project.register(description(properties), Start.PLANNED, NOW).project();
        JsonMapper json = JsonMapper.shared();
        Project readBack = json.convertValue(json.convertValue(project, Object.class), Project.class);
        return json.readTree(json.writeValueAsString(PublicProject.of(KEY, 1, readBack)));
    }

    private static Description description(String properties) {
        return body(ProjectBody.class, properties).description(new Fields(), FRAME);
    }

    private static RegistrationBody.Registration registration(String properties) {
        return body(RegistrationBody.class, properties).registration(FRAME);
    }

    private static JsonNode json(String properties) {
        return JsonMapper.shared().readTree("{" + properties.replace('\'', '"') + "}");
    }

    static <T> T body(Class<T> type, String properties) {
        return JsonMapper.shared().readValue("{" + properties.replace('\'', '"') + "}", type);
    }

    static List<String> refused(Runnable reading) {
        Problem problem = catchThrowableOfType(Problem.class, reading::run);
        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(400);
        return problem.errors().stream().map(FieldError::pointer).toList();
    }
}
