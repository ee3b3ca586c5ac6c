@NullMarked
package org.openlearningexchange.local.exchange;

import org.jspecify.annotations.NullMarked;
