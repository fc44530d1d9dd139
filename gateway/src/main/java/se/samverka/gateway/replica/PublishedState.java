package se.samverka.gateway.replica;

/** The public state that an event carries: it says itself which aggregate it is about, and which version of it. */
public interface PublishedState {

    /** Key of its records, {@code 1781/17}. */
    String key();

    /** The aggregate's version after the change, from 1. */
    long version();
}
