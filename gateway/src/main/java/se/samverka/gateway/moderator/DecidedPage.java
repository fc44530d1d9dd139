package se.samverka.gateway.moderator;

import java.util.List;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.feedback.DecidedCase;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.letterbox.Place;
import se.samverka.kit.http.ListBody;

/** What has been decided on, newest first. @param which of them are asked for */
public record DecidedPage(Desk desk, Municipality municipality, DecidedCase.Which which, ListBody<Row> rows) {

    /** One case. @param address of the case */
    public record Row(DecidedCase content, Place place, String address) {}

    /** What can be asked for. */
    public List<DecidedCase.Which> choices() {
        return List.of(DecidedCase.Which.values());
    }
}
