/** Long work that survives its process: stored with its progress, done by one instance at a time, taken over when that one dies. */
@NullMarked
package se.samverka.goals.job;

import org.jspecify.annotations.NullMarked;
