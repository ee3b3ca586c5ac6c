/**
 * Reading XML as sources really send it: strictly first, then with one repair, never with a DTD.
 */
@NullMarked
package org.openlearningexchange.harvest.xml;

import org.jspecify.annotations.NullMarked;
