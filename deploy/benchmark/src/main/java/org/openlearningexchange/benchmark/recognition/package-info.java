/** Measures how many statements about rights are recognised in a second. */
@NullMarked
package org.openlearningexchange.benchmark.recognition;

import org.jspecify.annotations.NullMarked;
