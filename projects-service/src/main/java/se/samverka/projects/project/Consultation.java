package se.samverka.projects.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samverka.projects.register.RegisterKey;

/** One lesson that a project drew on, of whichever municipality. @param note what was taken from it; {@code null} = not stated */
record Consultation(RegisterKey lesson, @Nullable String note, Instant consultedAt) {}
