/** Forms: described once, typed by people, sent as JSON, and filled from what there is. They know no noun. */
@NullMarked
package se.samverka.gateway.form;

import org.jspecify.annotations.NullMarked;
