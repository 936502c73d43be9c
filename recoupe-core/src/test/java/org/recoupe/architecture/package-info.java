/** Tests of the house as a whole: what may import what, what may be called, where words live. */
package org.recoupe.architecture;
