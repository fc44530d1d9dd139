package se.samverka.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

class InvalidFieldsTest {

    record Part(@NotBlank(message = "must not be blank") String ref) {}

    record Body(
            @NotBlank(message = "must not be blank") String sv,
            @Size(max = 3) List<@Valid Part> parts) {}

    @Test
    void pointsAtEachFieldThatIsNotValid() {
        Problem problem = validated(new Body(" ", List.of(new Part("a"), new Part(""))));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .containsExactlyInAnyOrder(
                        new FieldError("/sv", "must not be blank"),
                        new FieldError("/parts/1/ref", "must not be blank"));
    }

    private static Problem validated(Body body) {
        BeanPropertyBindingResult result = new BeanPropertyBindingResult(body, "body");
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            new SpringValidatorAdapter(factory.getValidator()).validate(body, result);
        }
        return InvalidFields.problem(result);
    }
}
