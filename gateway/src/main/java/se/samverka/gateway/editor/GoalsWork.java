package se.samverka.gateway.editor;

import java.util.List;
import se.samverka.gateway.desk.Desk;
import se.samverka.gateway.frame.Municipality;
import se.samverka.gateway.goal.Goals;
import se.samverka.gateway.language.Text;

/** A municipality's goals as they are worked with. */
public record GoalsWork(Desk desk, Municipality municipality, List<Row> goals) {

    /** One of the 17. @param number 1-17 @param address of the page where it is worked with */
    public record Row(int number, Text name, Goals.Glance glance, String address) {}
}
