package se.samverka.local;

/** Starts everything. */
public final class LocalApplication {

    private LocalApplication() {}

    /** @param args settings */
    public static void main(String[] args) {
        System.out.println("nothing to start yet");
    }
}
