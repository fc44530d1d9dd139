package se.samverka.goals.goal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverka.kit.http.Fields;
import se.samverka.kit.http.Fields.TextBody;
import se.samverka.kit.problem.Problem;
import se.samverka.kit.text.WebAddress;

/** A page's content as it is sent; it replaces what was there. */
record ContentBody(
        @Nullable TextBody title,
        @Nullable List<@Nullable SectionBody> sections,
        @Nullable List<@Nullable LinkBody> links,
        @Nullable Boolean projectsIncomplete) {

    private static final int LINE = 300;
    private static final int SECTIONS = 20;
    private static final int SECTION = 20_000;
    private static final int LINKS = 50;
    private static final int ADDRESS = 2_000;
    private static final long BYTES = 400 * 1024;

    /** @throws Problem 413, 400 */
    Content content() {
        if (bytes() > BYTES) {
            throw Problem.tooLarge("A goal's content is at most " + BYTES + " bytes in all.");
        }
        Fields fields = new Fields();
        var title = fields.localized("/title", this.title, LINE);
        var sections =
                fields.each("/sections", this.sections, SECTIONS, (pointer, body) -> body.section(fields, pointer));
        var links = fields.each("/links", this.links, LINKS, (pointer, body) -> body.link(fields, pointer));
        fields.refuse();
        return new Content(title.orElse(null), sections, links, Boolean.TRUE.equals(projectsIncomplete));
    }

    private long bytes() {
        long sum = bytes(title);
        for (@Nullable SectionBody section : sections == null ? List.<@Nullable SectionBody>of() : sections) {
            sum += section == null ? 0 : bytes(section.heading) + bytes(section.body);
        }
        for (@Nullable LinkBody link : links == null ? List.<@Nullable LinkBody>of() : links) {
            sum += link == null ? 0 : bytes(link.title) + bytes(link.url);
        }
        return sum;
    }

    private static long bytes(@Nullable TextBody text) {
        return text == null ? 0 : bytes(text.sv()) + bytes(text.en());
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A section as it is sent. */
    record SectionBody(@Nullable TextBody heading, @Nullable TextBody body) {

        private Optional<Content.Section> section(Fields fields, String pointer) {
            var heading = fields.requiredLocalized(pointer + "/heading", this.heading, LINE);
            var body = fields.requiredLocalized(pointer + "/body", this.body, SECTION);
            return heading.flatMap(h -> body.map(b -> new Content.Section(h, b)));
        }
    }

    /** A link as it is sent. */
    record LinkBody(@Nullable TextBody title, @Nullable String url) {

        private Optional<Content.Link> link(Fields fields, String pointer) {
            var title = fields.requiredLocalized(pointer + "/title", this.title, LINE);
            var url = fields.requiredText(pointer + "/url", this.url, ADDRESS);
            if (url.isPresent() && !WebAddress.is(url.get())) {
                return fields.wrong(pointer + "/url", "must be a web address with http or https");
            }
            return title.flatMap(t -> url.map(u -> new Content.Link(t, u)));
        }
    }
}
