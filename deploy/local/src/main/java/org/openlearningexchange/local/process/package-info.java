@NullMarked
package org.openlearningexchange.local.process;

import org.jspecify.annotations.NullMarked;
