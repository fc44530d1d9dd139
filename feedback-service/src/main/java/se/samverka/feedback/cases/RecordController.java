package se.samverka.feedback.cases;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverka.feedback.cases.ModeratorAnswer.WholeCase;
import se.samverka.feedback.cases.RecordAnswer.Destroyed;
import se.samverka.feedback.cases.RecordAnswer.Disclosure;
import se.samverka.frame.Municipalities;
import se.samverka.kit.http.ListBody;
import se.samverka.kit.http.Paging;
import se.samverka.kit.security.MunicipalityCode;

/** Cases as records: what is destroyed, what is held about somebody, what is handed out. */
@RestController
@RequestMapping("/api/v1/municipalities/{m}")
class RecordController {

    private final Cases cases;
    private final CaseLists lists;
    private final Retention retention;
    private final Municipalities municipalities;

    RecordController(Cases cases, CaseLists lists, Retention retention, Municipalities municipalities) {
        this.cases = cases;
        this.lists = lists;
        this.retention = retention;
        this.municipalities = municipalities;
    }

    @GetMapping("/destruction-records")
    ListBody<Destroyed> destroyed(@PathVariable String m, Paging paging) {
        MunicipalityCode municipality = municipalities.named(m);
        return new ListBody<>(
                retention.records(municipality, paging).stream()
                        .map(Destroyed::of)
                        .toList(),
                paging.page(),
                paging.limit(),
                retention.countRecords(municipality));
    }

    /** A POST although it changes nothing: an address has no place in a path, where logs would have it. */
    @PostMapping("/subject-exports")
    ListBody<WholeCase> export(@PathVariable String m, Paging paging, @RequestBody SubjectBody body) {
        String email = body.checked();
        return paging.of(lists.ofAuthor(municipalities.named(m), email), WholeCase::of);
    }

    @GetMapping("/feedback/{id}/disclosure")
    Disclosure disclosure(@PathVariable String m, @PathVariable String id) {
        return Disclosure.of(cases.read(CaseKey.named(municipalities.named(m), id)));
    }
}
