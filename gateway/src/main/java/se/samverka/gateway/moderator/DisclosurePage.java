package se.samverka.gateway.moderator;

import java.util.List;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.letterbox.Place;

/**
 * A case as a record to be read and printed.
 *
 * @param place what it is about
 * @param uses what the text led to
 * @param file address of the same as a file
 * @param back address of the case
 */
public record DisclosurePage(
        Desk desk, Place place, Disclosed content, List<CasePage.LedTo> uses, String file, String back) {}
