/** The registry of licences over HTTP, as plain JSON and as JSON-LD with ODRL and CC REL. */
@NullMarked
package org.openlearningexchange.rights.publication;

import org.jspecify.annotations.NullMarked;
