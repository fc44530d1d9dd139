package se.samverka.feedback.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverka.feedback.cases.Bodies.body;
import static se.samverka.feedback.cases.Bodies.refused;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.feedback.cases.AuthorBody.AppealBody;
import se.samverka.feedback.cases.AuthorBody.CommentBody;
import se.samverka.feedback.cases.AuthorBody.OpinionBody;
import se.samverka.feedback.cases.AuthorBody.RatingBody;
import se.samverka.feedback.cases.Opinion.Comment;
import se.samverka.feedback.cases.Opinion.Kind;
import se.samverka.feedback.cases.Opinion.Language;

class AuthorBodyTest {

    private static final String LONG = "å".repeat(2001);

    @Test
    void aVoteAloneWillDo() {
        assertThat(opinion("'useful':false")).isEqualTo(new Opinion(Kind.COMMENT, null, false, null));
    }

    @Test
    void aCommentAloneWillDo() {
        assertThat(opinion("'comment':'Hej'"))
                .isEqualTo(new Opinion(Kind.COMMENT, null, null, new Comment("Hej", null, null)));
    }

    @Test
    void everythingStatedIsTaken() {
        assertThat(opinion("'useful':true,'comment':'Hej','kind':'QUESTION','name':'Kim','email':'kim@example.org',"
                        + "'language':'en'"))
                .isEqualTo(new Opinion(Kind.QUESTION, Language.EN, true, new Comment("Hej", "Kim", "kim@example.org")));
    }

    @Test
    void aBlankCommentIsNotStated() {
        assertThat(opinion("'useful':true,'comment':' \\n','name':'','email':null"))
                .isEqualTo(new Opinion(Kind.COMMENT, null, true, null));
    }

    @ParameterizedTest
    @MethodSource("badOpinions")
    void everyBadFieldOfAnOpinionIsNamed(String body, List<String> pointers) {
        assertThat(refused(() -> opinion(body))).containsExactlyInAnyOrderElementsOf(pointers);
    }

    static Stream<Arguments> badOpinions() {
        return Stream.of(
                Arguments.of("", List.of("/comment")),
                Arguments.of("'comment':' '", List.of("/comment")),
                Arguments.of("'useful':null,'comment':null", List.of("/comment")),
                Arguments.of("'comment':'" + LONG + "'", List.of("/comment")),
                Arguments.of("'useful':true,'comment':'a\\u0000b'", List.of("/comment")),
                Arguments.of("'useful':true,'kind':'VOTE'", List.of("/kind")),
                Arguments.of("'useful':true,'kind':''", List.of("/kind")),
                Arguments.of("'useful':true,'language':'SV'", List.of("/language")),
                Arguments.of("'useful':true,'language':'no'", List.of("/language")),
                Arguments.of("'useful':true,'name':'Kim'", List.of("/name")),
                Arguments.of("'useful':true,'email':'kim@example.org'", List.of("/email")),
                Arguments.of("'name':'Kim','email':'kim@example.org'", List.of("/comment", "/name", "/email")),
                Arguments.of(
                        "'comment':'Hej','name':'" + "å".repeat(201) + "','email':'kim','kind':'x','language':'x'",
                        List.of("/name", "/email", "/kind", "/language")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kim@example.org", "kim.ek+samverka@mail.example.org", "åsa@räksmörgås.se"})
    void anAddressHasItsForm(String email) {
        assertThat(opinion("'comment':'Hej','email':'" + email + "'").comment())
                .isEqualTo(new Comment("Hej", null, email));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kim", "kim@", "@example.org", "kim@example", "kim@@example.org", "kim ek@example.org", "a@b."})
    void nothingElseIsAnAddress(String email) {
        assertThat(refused(() -> opinion("'comment':'Hej','email':'" + email + "'")))
                .containsExactly("/email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kim@example.org?cc=all@example.org",
                "kim?subject=x@example.org",
                "kim@example.org&body=x",
                "kim%40example.org@example.org",
                "kim@example.org#x",
                "kim@example.org,robin",
                "<kim@example.org>"
            })
    void anAddressMeansNothingElseInALink(String email) {
        assertThat(refused(() -> opinion("'comment':'Hej','email':'" + email + "'")))
                .containsExactly("/email");
    }

    @Test
    void textsMayBeAsLongAsTheContractSays() {
        String pairs = "😀".repeat(2000);
        String address = "k@" + "a".repeat(249) + ".se";
        Comment comment = body(
                        CommentBody.class,
                        "'comment':'" + pairs + "','name':'" + "å".repeat(200) + "','email':'" + address + "'")
                .checked();
        assertThat(comment.text()).isEqualTo(pairs);
        assertThat(comment.email()).hasSize(254);
        assertThat(refused(() -> opinion("'comment':'Hej','email':'x" + address + "'")))
                .containsExactly("/email");
    }

    @Test
    void aChangeNeedsAComment() {
        assertThat(refused(() -> body(CommentBody.class, "").checked())).containsExactly("/comment");
        assertThat(refused(() ->
                        body(CommentBody.class, "'comment':' ','name':'Kim'").checked()))
                .containsExactlyInAnyOrder("/comment", "/name");
        assertThat(refused(() ->
                        body(CommentBody.class, "'comment':'" + LONG + "'").checked()))
                .containsExactly("/comment");
    }

    @Test
    void anAppealHasAText() {
        assertThat(body(AppealBody.class, "'text':'Läs igen'").checked()).isEqualTo("Läs igen");
        assertThat(refused(() -> body(AppealBody.class, "'text':'\\t'").checked()))
                .containsExactly("/text");
        assertThat(refused(() -> body(AppealBody.class, "'text':'" + LONG + "'").checked()))
                .containsExactly("/text");
    }

    @Test
    void aRatingSaysYesOrNo() {
        assertThat(body(RatingBody.class, "'helped':false").checked()).isFalse();
        assertThat(refused(() -> body(RatingBody.class, "").checked())).containsExactly("/helped");
    }

    private static Opinion opinion(String properties) {
        return body(OpinionBody.class, properties).opinion();
    }
}
