package se.samverka.gateway.staff;

import java.util.List;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.frame.Municipality;

/** Where somebody can work: none is an answer, too. */
public record Choosing(Desk desk, List<Municipality> municipalities) {}
