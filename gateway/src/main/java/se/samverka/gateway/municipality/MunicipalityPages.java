package se.samverka.gateway.municipality;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.samverka.gateway.feedback.FeedbackListener;
import se.samverka.gateway.feedback.Subject;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.GoalListener;
import se.samverka.gateway.indicator.IndicatorListener;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.lesson.LessonListener;
import se.samverka.gateway.page.Json;
import se.samverka.gateway.page.Kind;
import se.samverka.gateway.page.Page;
import se.samverka.gateway.page.Pages;
import se.samverka.gateway.page.Part;
import se.samverka.gateway.project.ProjectListener;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Html;
import se.samverka.gateway.site.Words;
import se.samverka.kit.http.Paging;

/** Overviews and the list of municipalities, as JSON and as HTML. */
final class MunicipalityPages
        implements GoalListener, ProjectListener, FeedbackListener, LessonListener, IndicatorListener {

    private static final String API = "/api/v1/municipalities";
    private static final Paging FIRST = new Paging(Paging.DEFAULT_LIMIT, 1);

    private final Pages pages;
    private final Overviews overviews;
    private final Html html;

    MunicipalityPages(Pages pages, Overviews overviews, Html html) {
        this.pages = pages;
        this.overviews = overviews;
        this.html = html;
    }

    @Override
    public void goalChanged(String municipality, int goal) {
        drop(municipality);
    }

    @Override
    public void projectChanged(String municipality, String id, Set<Integer> goals) {
        drop(municipality);
    }

    @Override
    public void feedbackChanged(String municipality, Subject subject) {
        drop(municipality);
    }

    @Override
    public void lessonChanged(String municipality, String project) {
        drop(municipality);
    }

    @Override
    public void indicatorChanged(String municipality, String id, Set<Integer> goals) {
        drop(municipality);
    }

    private void drop(String municipality) {
        pages.drop(API);
        pages.drop(API + "/" + municipality);
        for (Language language : Language.values()) {
            pages.drop(Addresses.municipalities(language));
            pages.drop(Addresses.municipality(language, municipality));
        }
    }

    Page list(Paging paging, Part part) {
        return paging.equals(FIRST) && !part.isStep()
                ? pages.view(API, () -> part(part))
                : pages.passing(() -> part(part));
    }

    Page list(Language language) {
        return pages.view(Addresses.municipalities(language), () -> {
            Collator alphabet = Collator.getInstance(Language.SV.locale());
            List<MunicipalityRow> rows = overviews.all().stream()
                    .sorted(Comparator.comparing(MunicipalityRow::name, alphabet))
                    .toList();
            String title = Words.in(language).of("municipalities.title");
            return Page.of(
                    Kind.HTML,
                    html.render("municipalities", Here.at(language, title, Addresses::municipalities), rows));
        });
    }

    Page overview(Municipality municipality) {
        return pages.view(
                API + "/" + municipality.code(), () -> Page.of(Kind.JSON, Json.bytes(overviews.of(municipality))));
    }

    Page overview(Municipality municipality, Language language) {
        return pages.view(
                Addresses.municipality(language, municipality.code()),
                () -> Page.of(
                        Kind.HTML,
                        html.render("municipality", here(municipality, language), overviews.of(municipality))));
    }

    private Page part(Part part) {
        return part.json(overviews.all(), MunicipalityRow::code);
    }

    private static Here here(Municipality municipality, Language language) {
        Words words = Words.in(language);
        return Here.at(
                language,
                words.of("municipality.pageTitle", municipality.name()),
                other -> Addresses.municipality(other, municipality.code()),
                Here.municipalities(language));
    }
}
