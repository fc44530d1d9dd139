package se.samverka.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class PersonTest {

    @Test
    void aRoleCountsInThePersonsMunicipalitiesOnly() {
        Person editor = person(List.of("EDITOR"), List.of("1781", "0180"));
        assertThat(editor.edits("1781")).isTrue();
        assertThat(editor.edits("1780")).isFalse();
        assertThat(person(List.of("EDITOR"), List.of("*")).edits("1780")).isTrue();
    }

    @Test
    void noRoleIncludesAnother() {
        assertThat(person(List.of("ADMIN", "MODERATOR", "EDITORS"), List.of("*"))
                        .edits("1781"))
                .isFalse();
    }

    @Test
    void whoModeratesEditsOrAdministersHasSomethingToDo() {
        Person moderator = person(List.of("MODERATOR"), List.of("1781"));
        assertThat(moderator.moderates("1781") && moderator.works("1781")).isTrue();
        assertThat(moderator.edits("1781") || moderator.administers("1781") || moderator.works("1780"))
                .isFalse();
        Person admin = person(List.of("ADMIN"), List.of("1781"));
        assertThat(admin.administers("1781")).isTrue();
        assertThat(admin.works("1781")).isTrue();
    }

    @Test
    void claimsOfAnyOtherFormGiveNoRights() {
        assertThat(person("EDITOR", List.of("*")).edits("1781")).isFalse();
        assertThat(person(List.of("EDITOR"), "*").edits("1781")).isFalse();
        assertThat(person(List.of("EDITOR", 7), Map.of("1781", true)).edits("1781"))
                .isFalse();
        assertThat(person(null, null).edits("1781")).isFalse();
        assertThat(person(null, null).name()).isEqualTo("subject");
    }

    private static Person person(@Nullable Object roles, @Nullable Object municipalities) {
        OidcIdToken.Builder token = OidcIdToken.withTokenValue("token")
                .subject("subject")
                .issuedAt(Instant.EPOCH)
                .expiresAt(Instant.MAX);
        if (roles != null) {
            token.claim("roles", roles);
        }
        if (municipalities != null) {
            token.claim("municipalities", municipalities);
        }
        return Person.of(new DefaultOidcUser(List.of(), token.build()));
    }
}
