/**
 * May I? What a licence, or the decision on a resource, answers to one way of using it. Pure rules,
 * and the endpoints that ask them.
 */
@NullMarked
package org.openlearningexchange.rights.reuse;

import org.jspecify.annotations.NullMarked;
