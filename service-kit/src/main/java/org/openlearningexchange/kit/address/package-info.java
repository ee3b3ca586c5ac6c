/** Which addresses that somebody gave us a service may connect to. */
@NullMarked
package org.openlearningexchange.kit.address;

import org.jspecify.annotations.NullMarked;
