package se.samverka.gateway.letterbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.feedback.FeedbackKind;
import se.samverka.gateway.frame.Municipalities;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.site.Addresses;
import se.samverka.gateway.site.Here;
import se.samverka.gateway.site.Links;
import se.samverka.gateway.site.PrivatePages;
import se.samverka.gateway.site.Words;

/**
 * Leads from any page to the form in which a fault of it is reported. What is said is about a goal or a project, so a page
 * of neither leads to the form of the goal that is about working together, with the page named in it.
 */
@PageController
final class FaultController {

    private static final Pattern PLACE =
            Pattern.compile("((?:/kommuner|/en/municipalities)/(\\d{4}))(/[A-Za-z0-9/_-]{0,150})?");
    private static final Pattern HAS_FORM =
            Pattern.compile("/(mal|goals)/\\d{1,2}|/(projekt|projects)/[A-Za-z0-9-]{1,64}");
    private static final int GOAL = 17;

    private final Municipalities municipalities;
    private final PrivatePages pages;

    FaultController(Municipalities municipalities, PrivatePages pages) {
        this.municipalities = municipalities;
        this.pages = pages;
    }

    @GetMapping({"/felanmalan", "/en/report-a-fault"})
    void lead(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String municipality,
            @RequestParam(defaultValue = "") String kind,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Language language = Addresses.languageOf(request.getRequestURI());
        String path = NamedPage.of(page).map(NamedPage::path).orElse(null);
        FeedbackKind sort = kind.equals("ACCESSIBILITY") ? FeedbackKind.ACCESSIBILITY : FeedbackKind.ERROR;
        Matcher place = PLACE.matcher(path == null ? "" : path);
        if (place.matches() && municipalities.find(place.group(2)).isPresent()) {
            pages.lead(form(language, place, sort), response);
        } else if (municipalities.find(municipality).isPresent()) {
            pages.lead(form(language, municipality, sort).with("page", path).toString(), response);
        } else {
            Here here = Here.at(
                    language,
                    Words.in(language).of("about.fault"),
                    other -> fault(Addresses.faults(other), sort)
                            .with("page", path)
                            .toString());
            pages.show(200, "faults", here, new FaultPage(municipalities.byName(), path, sort), response);
        }
    }

    private static String form(Language language, Matcher place, FeedbackKind sort) {
        String rest = place.group(3) == null ? "" : place.group(3);
        return HAS_FORM.matcher(rest).matches()
                ? fault(Addresses.feedback(language, place.group()), sort).toString()
                : form(language, place.group(2), sort)
                        .with("page", place.group())
                        .toString();
    }

    private static Links form(Language language, String code, FeedbackKind sort) {
        return fault(Addresses.feedback(language, Addresses.goal(language, code, GOAL)), sort);
    }

    private static Links fault(String address, FeedbackKind sort) {
        return Links.to(address).with("kind", sort);
    }
}
