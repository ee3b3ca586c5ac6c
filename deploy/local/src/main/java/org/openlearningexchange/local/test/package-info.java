@NullMarked
package org.openlearningexchange.local.test;

import org.jspecify.annotations.NullMarked;
