package se.samverka.local;

import se.samverka.feedback.FeedbackApplication;
import se.samverka.goals.GoalsApplication;
import se.samverka.projects.ProjectsApplication;

/** A service that owns data, as it is started here. */
enum LocalService {
    GOALS(GoalsApplication.class, "goals-service", LocalSettings.GOALS, LocalSettings.GOALS_MANAGEMENT, "goals"),
    PROJECTS(
            ProjectsApplication.class,
            "projects-service",
            LocalSettings.PROJECTS,
            LocalSettings.PROJECTS_MANAGEMENT,
            "projects"),
    FEEDBACK(
            FeedbackApplication.class,
            "feedback-service",
            LocalSettings.FEEDBACK,
            LocalSettings.FEEDBACK_MANAGEMENT,
            "feedback");

    private final Class<?> application;
    private final String service;
    private final String port;
    private final String managementPort;
    private final String route;

    LocalService(Class<?> application, String service, String port, String managementPort, String route) {
        this.application = application;
        this.service = service;
        this.port = port;
        this.managementPort = managementPort;
        this.route = route;
    }

    Class<?> application() {
        return application;
    }

    /** Its name, also of its settings' file. */
    String service() {
        return service;
    }

    /** Setting of its port. */
    String port() {
        return port;
    }

    /** Setting of its management port. */
    String managementPort() {
        return managementPort;
    }

    /** What the gateway is told of it. */
    String routeSetting(LocalSettings settings) {
        return "--samverka.routes." + route + "=http://localhost:" + settings.port(port);
    }
}
