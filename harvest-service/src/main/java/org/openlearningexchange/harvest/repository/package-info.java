/** Our copy of the registrations, with each repository's schedule. */
@NullMarked
package org.openlearningexchange.harvest.repository;

import org.jspecify.annotations.NullMarked;
