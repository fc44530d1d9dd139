package se.samverka.projects.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.frame.Frame;
import se.samverka.kit.http.Fields;
import se.samverka.projects.register.PartnerType;
import se.samverka.projects.register.TagFields;

/** A lesson as it is sent, and the limits it is held against; it replaces what was there. */
record LessonBody(
        @Nullable String title,
        @Nullable String text,
        @Nullable List<@Nullable Integer> goals,
        @Nullable List<@Nullable String> targets,
        @Nullable List<@Nullable String> countries,
        @Nullable String partnerType) {

    private static final int TITLE = 300;
    private static final int TEXT = 10_000;

    /** @throws se.samverka.kit.problem.Problem 400 */
    Lesson.Content content(Frame frame) {
        Fields fields = new Fields();
        var title = fields.requiredText("/title", this.title, TITLE);
        var text = fields.requiredText("/text", this.text, TEXT);
        var goals = TagFields.goals(fields, "/goals", this.goals);
        var targets = TagFields.targets(fields, "/targets", this.targets, frame);
        var countries = TagFields.countries(fields, "/countries", this.countries);
        var partnerType = fields.choice("/partnerType", this.partnerType, PartnerType.values());
        fields.refuse();
        return new Lesson.Content(
                title.orElseThrow(), text.orElseThrow(), goals, targets, countries, partnerType.orElse(null));
    }
}
