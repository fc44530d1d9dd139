package se.samverka.gateway.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samverka.gateway.language.Language;
import se.samverka.gateway.page.PageAnswer;
import se.samverka.gateway.page.PageController;
import se.samverka.gateway.page.Pages;
import se.samverka.kit.problem.Problem;

/** The way in, and the site's own files. */
@PageController
final class SiteController {

    private static final List<Locale> SPOKEN =
            List.of(Language.SV.locale(), Locale.of("sv"), Language.EN.locale(), Locale.ENGLISH);

    private final Assets assets;
    private final Pages pages;
    private final SiteSettings settings;

    SiteController(Assets assets, Pages pages, SiteSettings settings) {
        this.assets = assets;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/")
    void start(
            @RequestParam(required = false) @Nullable String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        // Who has logged out comes back with the language that they left.
        lead(Language.of(state).orElseGet(() -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))), response);
    }

    @GetMapping("/en")
    void english(HttpServletResponse response) {
        lead(Language.EN, response);
    }

    @GetMapping("/assets/{file}")
    void file(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getRequestURI();
        if (address.equals(assets.styleAddress())) {
            PageAnswer.send(pages.fixed(address, assets::style), request, response);
        } else if (address.equals(assets.scriptAddress())) {
            PageAnswer.send(pages.fixed(address, assets::script), request, response);
        } else {
            throw Problem.notFound("There is no such file.");
        }
    }

    @GetMapping(Assets.ICON_ADDRESS)
    void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageAnswer.send(pages.fixed(Assets.ICON_ADDRESS, assets::icon), request, response);
    }

    private void lead(Language language, HttpServletResponse response) {
        String code = settings.defaultMunicipality();
        String address = code == null ? Addresses.municipalities(language) : Addresses.municipality(language, code);
        PageAnswer.protect(response);
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, address);
    }

    /** Swedish unless the browser asks rather for English; a header that is malformed asks for nothing. */
    private static Language preferred(@Nullable String accepted) {
        if (accepted == null) {
            return Language.SV;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return best != null && best.getLanguage().equals("en") ? Language.EN : Language.SV;
        } catch (IllegalArgumentException e) {
            return Language.SV;
        }
    }
}
