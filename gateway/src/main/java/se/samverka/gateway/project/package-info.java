/** What is known of projects and partnerships, and their pages. */
@NullMarked
package se.samverka.gateway.project;

import org.jspecify.annotations.NullMarked;
