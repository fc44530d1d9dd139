package se.samverka.gateway.project;

import java.util.Set;

/** Wants to know when something about a project changed. */
public interface ProjectListener {

    /**
     * It changed, or was erased, and {@link Projects} shows it already.
     *
     * @param municipality code, perhaps of one we do not know
     * @param id of the project
     * @param goals those it showed under before, and those it shows under now
     */
    void projectChanged(String municipality, String id, Set<Integer> goals);
}
