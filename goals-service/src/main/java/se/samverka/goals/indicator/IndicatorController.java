package se.samverka.goals.indicator;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.frame.Municipalities;
import se.samverka.goals.indicator.IndicatorBody.DefinitionBody;
import se.samverka.goals.indicator.IndicatorBody.Stated;
import se.samverka.goals.indicator.IndicatorBody.ValueBody;
import se.samverka.kit.http.Answers;
import se.samverka.kit.http.Precondition;
import se.samverka.kit.outbox.Versioned;
import se.samverka.kit.outbox.Written;
import se.samverka.kit.problem.Problem;

/** Indicators over HTTP. A body is checked before the path is looked up: 400 comes before 404. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}/indicators/{id}")
class IndicatorController {

    private final Indicators indicators;
    private final Municipalities municipalities;

    IndicatorController(Indicators indicators, Municipalities municipalities) {
        this.indicators = indicators;
        this.municipalities = municipalities;
    }

    @GetMapping
    ResponseEntity<PublicIndicator> indicator(@PathVariable String m, @PathVariable String id) {
        IndicatorKey key = key(m, id);
        Versioned<Indicator> now = indicators.read(key);
        PublicIndicator body = PublicIndicator.of(key, now.version(), Indicators.orNone(now.state()));
        return Answers.found(body, now.version());
    }

    @PutMapping
    ResponseEntity<PublicIndicator> define(
            @PathVariable String m,
            @PathVariable String id,
            Precondition precondition,
            @RequestBody DefinitionBody body) {
        Definition definition = body.definition();
        IndicatorKey key = key(m, id);
        return changed(key, indicators.define(key, precondition, definition));
    }

    @DeleteMapping
    ResponseEntity<Void> remove(@PathVariable String m, @PathVariable String id, Precondition precondition) {
        return Answers.removed(indicators.remove(key(m, id), precondition).receipt());
    }

    @PutMapping("/values/{year}")
    ResponseEntity<PublicIndicator> measure(
            @PathVariable String m,
            @PathVariable String id,
            @PathVariable String year,
            Precondition precondition,
            @RequestBody ValueBody body) {
        Stated stated = body.stated();
        IndicatorKey key = key(m, id);
        return changed(key, indicators.measure(key, precondition, stated.of(year(year))));
    }

    private static ResponseEntity<PublicIndicator> changed(IndicatorKey key, Written<Indicator> written) {
        PublicIndicator body = PublicIndicator.of(key, written.version(), Indicators.orNone(written.state()));
        return Answers.changed(body, written.version(), written.receipt());
    }

    private IndicatorKey key(String m, String id) {
        return IndicatorKey.named(municipalities.named(m), id);
    }

    private static int year(String text) {
        if (!text.matches("(19|20|21)\\d\\d")) {
            throw Problem.notFound("Values have years, 1900-2199.");
        }
        return Integer.parseInt(text);
    }
}
