/** What is known of each licence beyond its name: terms, standing, titles in many languages. */
@NullMarked
package org.openlearningexchange.rights.registry;

import org.jspecify.annotations.NullMarked;
