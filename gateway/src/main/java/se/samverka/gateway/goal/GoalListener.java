package se.samverka.gateway.goal;

/** Wants to know when something about a goal of a municipality changed. */
public interface GoalListener {

    /**
     * It changed, and {@link Goals} shows it already.
     *
     * @param municipality code, perhaps of one we do not know
     * @param goal 1-17
     */
    void goalChanged(String municipality, int goal);
}
