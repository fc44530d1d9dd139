package se.samverka.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import se.samverka.kit.problem.Problem;

class AccessRulesTest {

    private static final Caller EDITOR = caller(Role.EDITOR, "1781");
    private static final Caller ADMIN = caller(Role.ADMIN, "1781");
    private static final AccessRules RULES = AccessRules.builder()
            .publicRead("/v1/{m}/goals/{g}/history")
            .open(POST, "/v1/{m}/feedback")
            .require(Role.EDITOR, GET, "/v1/{m}/goals/**")
            .require(Role.EDITOR, PUT, "/v1/{m}/goals/**")
            .require(Role.ADMIN, DELETE, "/v1/{m}/goals/{g}")
            .requireAny(Set.of(Role.EDITOR, Role.ADMIN), POST, "/v1/{m}/goals")
            .build();

    @Test
    void theFirstRuleThatFitsDecides() {
        assertThat(answer(GET, "/v1/1781/goals/1/history", null)).isEqualTo(200);
        assertThat(answer(GET, "/v1/1781/goals/1", null)).isEqualTo(401);
        assertThat(answer(GET, "/v1/1781/goals/1", EDITOR)).isEqualTo(200);
    }

    @Test
    void headIsReadingToo() {
        assertThat(answer(HEAD, "/v1/1781/goals/1/history", null)).isEqualTo(200);
        assertThat(answer(HEAD, "/v1/1781/goals/1", null)).isEqualTo(401);
    }

    @Test
    void noRoleIncludesAnother() {
        assertThat(answer(PUT, "/v1/1781/goals/1", ADMIN)).isEqualTo(403);
        assertThat(answer(DELETE, "/v1/1781/goals/1", EDITOR)).isEqualTo(403);
        assertThat(answer(DELETE, "/v1/1781/goals/1", ADMIN)).isEqualTo(200);
        assertThat(answer(POST, "/v1/1781/goals", ADMIN)).isEqualTo(200);
        assertThat(answer(POST, "/v1/1781/goals", caller(Role.MODERATOR, "*"))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1780", "178", "17811", "*", "%31781x", "%2A", "x"})
    void aRoleCountsInItsMunicipalityOnly(String municipality) {
        assertThat(answer(PUT, "/v1/" + municipality + "/goals/1", EDITOR)).isEqualTo(403);
    }

    @Test
    void aStarIsEverywhere() {
        assertThat(answer(PUT, "/v1/1780/goals/1", caller(Role.EDITOR, "*"))).isEqualTo(200);
    }

    @Test
    void whatNoRuleNamesIsNotThere() {
        assertThat(answer(GET, "/v1/1781/secrets", null)).isEqualTo(401);
        assertThat(answer(GET, "/v1/1781/secrets", EDITOR)).isEqualTo(404);
        assertThat(answer(GET, "/v1/1781/goals/1/history/", null)).isEqualTo(401);
        assertThat(AccessRules.builder().build().refusal(GET, path("/"), EDITOR))
                .isNotNull();
    }

    @Test
    void aMethodThatNoRuleNamesIsToldTheOthers() {
        Problem problem = RULES.refusal(HttpMethod.PATCH, path("/v1/1781/goals/1"), EDITOR);

        assertThat(problem).isNotNull();
        assertThat(problem.status()).isEqualTo(405);
        assertThat(problem.headers()).containsEntry("Allow", "DELETE, GET, PUT");
    }

    @Test
    void rolesWithoutAMunicipalityAreNoRule() {
        AccessRules.Builder rules = AccessRules.builder();

        assertThatIllegalArgumentException().isThrownBy(() -> rules.require(Role.EDITOR, GET, "/v1/goals/{g}"));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.requireAny(Set.of(), GET, "/v1/{m}/goals"));
    }

    private static int answer(HttpMethod method, String path, @Nullable Caller caller) {
        Problem refusal = RULES.refusal(method, path(path), caller);
        return refusal == null ? 200 : refusal.status();
    }

    private static PathContainer path(String path) {
        return PathContainer.parsePath(path);
    }

    private static Caller caller(Role role, String municipality) {
        return new Caller("tester", Set.of(role), Set.of(municipality));
    }
}
