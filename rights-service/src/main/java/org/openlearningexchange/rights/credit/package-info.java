/** What is to be written under a work: title, author, source, licence; in many languages. Pure. */
@NullMarked
package org.openlearningexchange.rights.credit;

import org.jspecify.annotations.NullMarked;
