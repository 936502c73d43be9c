/** Tests of the service, over HTTP. */
@NullMarked
package org.recoupe.web;

import org.jspecify.annotations.NullMarked;
