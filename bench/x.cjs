"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// node_modules/@stdlib/utils-define-property/lib/define_property.js
var require_define_property = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/define_property.js"(exports2, module2) {
    "use strict";
    var main = typeof Object.defineProperty === "function" ? Object.defineProperty : null;
    module2.exports = main;
  }
});

// node_modules/@stdlib/utils-define-property/lib/has_define_property_support.js
var require_has_define_property_support = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/has_define_property_support.js"(exports2, module2) {
    "use strict";
    var defineProperty = require_define_property();
    function hasDefinePropertySupport() {
      try {
        defineProperty({}, "x", {});
        return true;
      } catch (err) {
        return false;
      }
    }
    module2.exports = hasDefinePropertySupport;
  }
});

// node_modules/@stdlib/utils-define-property/lib/builtin.js
var require_builtin = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/builtin.js"(exports2, module2) {
    "use strict";
    var defineProperty = Object.defineProperty;
    module2.exports = defineProperty;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/is_number.js
var require_is_number = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/is_number.js"(exports2, module2) {
    "use strict";
    function isNumber(value) {
      return typeof value === "number";
    }
    module2.exports = isNumber;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/zero_pad.js
var require_zero_pad = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/zero_pad.js"(exports2, module2) {
    "use strict";
    function startsWithMinus(str) {
      return str[0] === "-";
    }
    function zeros(n) {
      var out = "";
      var i;
      for (i = 0; i < n; i++) {
        out += "0";
      }
      return out;
    }
    function zeroPad(str, width, right) {
      var negative = false;
      var pad = width - str.length;
      if (pad < 0) {
        return str;
      }
      if (startsWithMinus(str)) {
        negative = true;
        str = str.substr(1);
      }
      str = right ? str + zeros(pad) : zeros(pad) + str;
      if (negative) {
        str = "-" + str;
      }
      return str;
    }
    module2.exports = zeroPad;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/format_integer.js
var require_format_integer = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/format_integer.js"(exports2, module2) {
    "use strict";
    var isNumber = require_is_number();
    var zeroPad = require_zero_pad();
    var lowercase = String.prototype.toLowerCase;
    var uppercase = String.prototype.toUpperCase;
    function formatInteger(token) {
      var base;
      var out;
      var i;
      switch (token.specifier) {
        case "b":
          base = 2;
          break;
        case "o":
          base = 8;
          break;
        case "x":
        case "X":
          base = 16;
          break;
        case "d":
        case "i":
        case "u":
        default:
          base = 10;
          break;
      }
      out = token.arg;
      i = parseInt(out, 10);
      if (!isFinite(i)) {
        if (!isNumber(out)) {
          throw new Error("invalid integer. Value: " + out);
        }
        i = 0;
      }
      if (i < 0 && (token.specifier === "u" || base !== 10)) {
        i = 4294967295 + i + 1;
      }
      if (i < 0) {
        out = (-i).toString(base);
        if (token.precision) {
          out = zeroPad(out, token.precision, token.padRight);
        }
        out = "-" + out;
      } else {
        out = i.toString(base);
        if (!i && !token.precision) {
          out = "";
        } else if (token.precision) {
          out = zeroPad(out, token.precision, token.padRight);
        }
        if (token.sign) {
          out = token.sign + out;
        }
      }
      if (base === 16) {
        if (token.alternate) {
          out = "0x" + out;
        }
        out = token.specifier === uppercase.call(token.specifier) ? uppercase.call(out) : lowercase.call(out);
      }
      if (base === 8) {
        if (token.alternate && out.charAt(0) !== "0") {
          out = "0" + out;
        }
      }
      return out;
    }
    module2.exports = formatInteger;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/is_string.js
var require_is_string = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/is_string.js"(exports2, module2) {
    "use strict";
    function isString(value) {
      return typeof value === "string";
    }
    module2.exports = isString;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/format_double.js
var require_format_double = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/format_double.js"(exports2, module2) {
    "use strict";
    var abs2 = Math.abs;
    var lowercase = String.prototype.toLowerCase;
    var uppercase = String.prototype.toUpperCase;
    var replace = String.prototype.replace;
    var RE_EXP_POS_DIGITS = /e\+(\d)$/;
    var RE_EXP_NEG_DIGITS = /e-(\d)$/;
    var RE_ONLY_DIGITS = /^(\d+)$/;
    var RE_DIGITS_BEFORE_EXP = /^(\d+)e/;
    var RE_TRAILING_PERIOD_ZERO = /\.0$/;
    var RE_PERIOD_ZERO_EXP = /\.0*e/;
    var RE_ZERO_BEFORE_EXP = /(\..*[^0])0*e/;
    function formatDouble(f, token) {
      var digits;
      var out;
      switch (token.specifier) {
        case "e":
        case "E":
          out = f.toExponential(token.precision);
          break;
        case "f":
        case "F":
          out = f.toFixed(token.precision);
          break;
        case "g":
        case "G":
          if (abs2(f) < 1e-4) {
            digits = token.precision;
            if (digits > 0) {
              digits -= 1;
            }
            out = f.toExponential(digits);
          } else {
            out = f.toPrecision(token.precision);
          }
          if (!token.alternate) {
            out = replace.call(out, RE_ZERO_BEFORE_EXP, "$1e");
            out = replace.call(out, RE_PERIOD_ZERO_EXP, "e");
            out = replace.call(out, RE_TRAILING_PERIOD_ZERO, "");
          }
          break;
        default:
          throw new Error("invalid double notation. Value: " + token.specifier);
      }
      out = replace.call(out, RE_EXP_POS_DIGITS, "e+0$1");
      out = replace.call(out, RE_EXP_NEG_DIGITS, "e-0$1");
      if (token.alternate) {
        out = replace.call(out, RE_ONLY_DIGITS, "$1.");
        out = replace.call(out, RE_DIGITS_BEFORE_EXP, "$1.e");
      }
      if (f >= 0 && token.sign) {
        out = token.sign + out;
      }
      out = token.specifier === uppercase.call(token.specifier) ? uppercase.call(out) : lowercase.call(out);
      return out;
    }
    module2.exports = formatDouble;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/space_pad.js
var require_space_pad = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/space_pad.js"(exports2, module2) {
    "use strict";
    function spaces(n) {
      var out = "";
      var i;
      for (i = 0; i < n; i++) {
        out += " ";
      }
      return out;
    }
    function spacePad(str, width, right) {
      var pad = width - str.length;
      if (pad < 0) {
        return str;
      }
      str = right ? str + spaces(pad) : spaces(pad) + str;
      return str;
    }
    module2.exports = spacePad;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/main.js
var require_main = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/main.js"(exports2, module2) {
    "use strict";
    var formatInteger = require_format_integer();
    var isString = require_is_string();
    var isNumber = require_is_number();
    var formatDouble = require_format_double();
    var spacePad = require_space_pad();
    var zeroPad = require_zero_pad();
    var fromCharCode = String.fromCharCode;
    var isArray = Array.isArray;
    function isnan(value) {
      return value !== value;
    }
    function initialize(token) {
      var out = {};
      out.specifier = token.specifier;
      out.precision = token.precision === void 0 ? 1 : token.precision;
      out.width = token.width;
      out.flags = token.flags || "";
      out.mapping = token.mapping;
      return out;
    }
    function formatInterpolate(tokens) {
      var hasPeriod;
      var flags;
      var token;
      var flag2;
      var num;
      var out;
      var pos;
      var f;
      var i;
      var j;
      if (!isArray(tokens)) {
        throw new TypeError("invalid argument. First argument must be an array. Value: `" + tokens + "`.");
      }
      out = "";
      pos = 1;
      for (i = 0; i < tokens.length; i++) {
        token = tokens[i];
        if (isString(token)) {
          out += token;
        } else {
          hasPeriod = token.precision !== void 0;
          token = initialize(token);
          if (!token.specifier) {
            throw new TypeError("invalid argument. Token is missing `specifier` property. Index: `" + i + "`. Value: `" + token + "`.");
          }
          if (token.mapping) {
            pos = token.mapping;
          }
          flags = token.flags;
          for (j = 0; j < flags.length; j++) {
            flag2 = flags.charAt(j);
            switch (flag2) {
              case " ":
                token.sign = " ";
                break;
              case "+":
                token.sign = "+";
                break;
              case "-":
                token.padRight = true;
                token.padZeros = false;
                break;
              case "0":
                token.padZeros = flags.indexOf("-") < 0;
                break;
              case "#":
                token.alternate = true;
                break;
              default:
                throw new Error("invalid flag: " + flag2);
            }
          }
          if (token.width === "*") {
            token.width = parseInt(arguments[pos], 10);
            pos += 1;
            if (isnan(token.width)) {
              throw new TypeError("the argument for * width at position " + pos + " is not a number. Value: `" + token.width + "`.");
            }
            if (token.width < 0) {
              token.padRight = true;
              token.width = -token.width;
            }
          }
          if (hasPeriod) {
            if (token.precision === "*") {
              token.precision = parseInt(arguments[pos], 10);
              pos += 1;
              if (isnan(token.precision)) {
                throw new TypeError("the argument for * precision at position " + pos + " is not a number. Value: `" + token.precision + "`.");
              }
              if (token.precision < 0) {
                token.precision = 1;
                hasPeriod = false;
              }
            }
          }
          token.arg = arguments[pos];
          switch (token.specifier) {
            case "b":
            case "o":
            case "x":
            case "X":
            case "d":
            case "i":
            case "u":
              if (hasPeriod) {
                token.padZeros = false;
              }
              token.arg = formatInteger(token);
              break;
            case "s":
              token.maxWidth = hasPeriod ? token.precision : -1;
              token.arg = String(token.arg);
              break;
            case "c":
              if (!isnan(token.arg)) {
                num = parseInt(token.arg, 10);
                if (num < 0 || num > 127) {
                  throw new Error("invalid character code. Value: " + token.arg);
                }
                token.arg = isnan(num) ? String(token.arg) : fromCharCode(num);
              }
              break;
            case "e":
            case "E":
            case "f":
            case "F":
            case "g":
            case "G":
              if (!hasPeriod) {
                token.precision = 6;
              }
              f = parseFloat(token.arg);
              if (!isFinite(f)) {
                if (!isNumber(token.arg)) {
                  throw new Error("invalid floating-point number. Value: " + out);
                }
                f = token.arg;
                token.padZeros = false;
              }
              token.arg = formatDouble(f, token);
              break;
            default:
              throw new Error("invalid specifier: " + token.specifier);
          }
          if (token.maxWidth >= 0 && token.arg.length > token.maxWidth) {
            token.arg = token.arg.substring(0, token.maxWidth);
          }
          if (token.padZeros) {
            token.arg = zeroPad(token.arg, token.width || token.precision, token.padRight);
          } else if (token.width) {
            token.arg = spacePad(token.arg, token.width, token.padRight);
          }
          out += token.arg || "";
          pos += 1;
        }
      }
      return out;
    }
    module2.exports = formatInterpolate;
  }
});

// node_modules/@stdlib/string-base-format-interpolate/lib/index.js
var require_lib = __commonJS({
  "node_modules/@stdlib/string-base-format-interpolate/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main();
    module2.exports = main;
  }
});

// node_modules/@stdlib/string-base-format-tokenize/lib/main.js
var require_main2 = __commonJS({
  "node_modules/@stdlib/string-base-format-tokenize/lib/main.js"(exports2, module2) {
    "use strict";
    var RE = /%(?:([1-9]\d*)\$)?([0 +\-#]*)(\*|\d+)?(?:(\.)(\*|\d+)?)?[hlL]?([%A-Za-z])/g;
    function parse(match) {
      var token = {
        "mapping": match[1] ? parseInt(match[1], 10) : void 0,
        "flags": match[2],
        "width": match[3],
        "precision": match[5],
        "specifier": match[6]
      };
      if (match[4] === "." && match[5] === void 0) {
        token.precision = "1";
      }
      return token;
    }
    function formatTokenize(str) {
      var content;
      var tokens;
      var match;
      var prev;
      tokens = [];
      prev = 0;
      match = RE.exec(str);
      while (match) {
        content = str.slice(prev, RE.lastIndex - match[0].length);
        if (content.length) {
          tokens.push(content);
        }
        if (match[6] === "%") {
          tokens.push("%");
        } else {
          tokens.push(parse(match));
        }
        prev = RE.lastIndex;
        match = RE.exec(str);
      }
      content = str.slice(prev);
      if (content.length) {
        tokens.push(content);
      }
      return tokens;
    }
    module2.exports = formatTokenize;
  }
});

// node_modules/@stdlib/string-base-format-tokenize/lib/index.js
var require_lib2 = __commonJS({
  "node_modules/@stdlib/string-base-format-tokenize/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main2();
    module2.exports = main;
  }
});

// node_modules/@stdlib/string-format/lib/is_string.js
var require_is_string2 = __commonJS({
  "node_modules/@stdlib/string-format/lib/is_string.js"(exports2, module2) {
    "use strict";
    function isString(value) {
      return typeof value === "string";
    }
    module2.exports = isString;
  }
});

// node_modules/@stdlib/string-format/lib/main.js
var require_main3 = __commonJS({
  "node_modules/@stdlib/string-format/lib/main.js"(exports2, module2) {
    "use strict";
    var interpolate = require_lib();
    var tokenize = require_lib2();
    var isString = require_is_string2();
    function format(str) {
      var args;
      var i;
      if (!isString(str)) {
        throw new TypeError(format("invalid argument. First argument must be a string. Value: `%s`.", str));
      }
      args = [tokenize(str)];
      for (i = 1; i < arguments.length; i++) {
        args.push(arguments[i]);
      }
      return interpolate.apply(null, args);
    }
    module2.exports = format;
  }
});

// node_modules/@stdlib/string-format/lib/index.js
var require_lib3 = __commonJS({
  "node_modules/@stdlib/string-format/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main3();
    module2.exports = main;
  }
});

// node_modules/@stdlib/utils-define-property/lib/polyfill.js
var require_polyfill = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/polyfill.js"(exports2, module2) {
    "use strict";
    var format = require_lib3();
    var objectProtoype = Object.prototype;
    var toStr = objectProtoype.toString;
    var defineGetter = objectProtoype.__defineGetter__;
    var defineSetter = objectProtoype.__defineSetter__;
    var lookupGetter = objectProtoype.__lookupGetter__;
    var lookupSetter = objectProtoype.__lookupSetter__;
    function defineProperty(obj, prop, descriptor) {
      var prototype;
      var hasValue;
      var hasGet;
      var hasSet;
      if (typeof obj !== "object" || obj === null || toStr.call(obj) === "[object Array]") {
        throw new TypeError(format("invalid argument. First argument must be an object. Value: `%s`.", obj));
      }
      if (typeof descriptor !== "object" || descriptor === null || toStr.call(descriptor) === "[object Array]") {
        throw new TypeError(format("invalid argument. Property descriptor must be an object. Value: `%s`.", descriptor));
      }
      hasValue = "value" in descriptor;
      if (hasValue) {
        if (lookupGetter.call(obj, prop) || lookupSetter.call(obj, prop)) {
          prototype = obj.__proto__;
          obj.__proto__ = objectProtoype;
          delete obj[prop];
          obj[prop] = descriptor.value;
          obj.__proto__ = prototype;
        } else {
          obj[prop] = descriptor.value;
        }
      }
      hasGet = "get" in descriptor;
      hasSet = "set" in descriptor;
      if (hasValue && (hasGet || hasSet)) {
        throw new Error("invalid argument. Cannot specify one or more accessors and a value or writable attribute in the property descriptor.");
      }
      if (hasGet && defineGetter) {
        defineGetter.call(obj, prop, descriptor.get);
      }
      if (hasSet && defineSetter) {
        defineSetter.call(obj, prop, descriptor.set);
      }
      return obj;
    }
    module2.exports = defineProperty;
  }
});

// node_modules/@stdlib/utils-define-property/lib/index.js
var require_lib4 = __commonJS({
  "node_modules/@stdlib/utils-define-property/lib/index.js"(exports2, module2) {
    "use strict";
    var hasDefinePropertySupport = require_has_define_property_support();
    var builtin = require_builtin();
    var polyfill = require_polyfill();
    var defineProperty;
    if (hasDefinePropertySupport()) {
      defineProperty = builtin;
    } else {
      defineProperty = polyfill;
    }
    module2.exports = defineProperty;
  }
});

// node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js
var require_main4 = __commonJS({
  "node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js"(exports2, module2) {
    "use strict";
    var defineProperty = require_lib4();
    function setNonEnumerableReadOnly(obj, prop, value) {
      defineProperty(obj, prop, {
        "configurable": false,
        "enumerable": false,
        "writable": false,
        "value": value
      });
    }
    module2.exports = setNonEnumerableReadOnly;
  }
});

// node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js
var require_lib5 = __commonJS({
  "node_modules/@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main4();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-nan/lib/main.js
var require_main5 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nan/lib/main.js"(exports2, module2) {
    "use strict";
    function isnan(x) {
      return x !== x;
    }
    module2.exports = isnan;
  }
});

// node_modules/@stdlib/math-base-assert-is-nan/lib/index.js
var require_lib6 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-nan/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main5();
    module2.exports = main;
  }
});

// node_modules/@stdlib/assert-has-symbol-support/lib/main.js
var require_main6 = __commonJS({
  "node_modules/@stdlib/assert-has-symbol-support/lib/main.js"(exports2, module2) {
    "use strict";
    function hasSymbolSupport() {
      return typeof Symbol === "function" && typeof /* @__PURE__ */ Symbol("foo") === "symbol";
    }
    module2.exports = hasSymbolSupport;
  }
});

// node_modules/@stdlib/assert-has-symbol-support/lib/index.js
var require_lib7 = __commonJS({
  "node_modules/@stdlib/assert-has-symbol-support/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main6();
    module2.exports = main;
  }
});

// node_modules/@stdlib/assert-has-tostringtag-support/lib/main.js
var require_main7 = __commonJS({
  "node_modules/@stdlib/assert-has-tostringtag-support/lib/main.js"(exports2, module2) {
    "use strict";
    var hasSymbols = require_lib7();
    var FLG = hasSymbols();
    function hasToStringTagSupport() {
      return FLG && typeof Symbol.toStringTag === "symbol";
    }
    module2.exports = hasToStringTagSupport;
  }
});

// node_modules/@stdlib/assert-has-tostringtag-support/lib/index.js
var require_lib8 = __commonJS({
  "node_modules/@stdlib/assert-has-tostringtag-support/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main7();
    module2.exports = main;
  }
});

// node_modules/@stdlib/utils-native-class/lib/tostring.js
var require_tostring = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/tostring.js"(exports2, module2) {
    "use strict";
    var toStr = Object.prototype.toString;
    module2.exports = toStr;
  }
});

// node_modules/@stdlib/utils-native-class/lib/main.js
var require_main8 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/main.js"(exports2, module2) {
    "use strict";
    var toStr = require_tostring();
    function nativeClass(v) {
      return toStr.call(v);
    }
    module2.exports = nativeClass;
  }
});

// node_modules/@stdlib/assert-has-own-property/lib/main.js
var require_main9 = __commonJS({
  "node_modules/@stdlib/assert-has-own-property/lib/main.js"(exports2, module2) {
    "use strict";
    var has = Object.prototype.hasOwnProperty;
    function hasOwnProp(value, property) {
      if (value === void 0 || value === null) {
        return false;
      }
      return has.call(value, property);
    }
    module2.exports = hasOwnProp;
  }
});

// node_modules/@stdlib/assert-has-own-property/lib/index.js
var require_lib9 = __commonJS({
  "node_modules/@stdlib/assert-has-own-property/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main9();
    module2.exports = main;
  }
});

// node_modules/@stdlib/symbol-ctor/lib/main.js
var require_main10 = __commonJS({
  "node_modules/@stdlib/symbol-ctor/lib/main.js"(exports2, module2) {
    "use strict";
    var Sym = typeof Symbol === "function" ? Symbol : void 0;
    module2.exports = Sym;
  }
});

// node_modules/@stdlib/symbol-ctor/lib/index.js
var require_lib10 = __commonJS({
  "node_modules/@stdlib/symbol-ctor/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main10();
    module2.exports = main;
  }
});

// node_modules/@stdlib/utils-native-class/lib/tostringtag.js
var require_tostringtag = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/tostringtag.js"(exports2, module2) {
    "use strict";
    var Symbol2 = require_lib10();
    var toStrTag = typeof Symbol2 === "function" ? Symbol2.toStringTag : "";
    module2.exports = toStrTag;
  }
});

// node_modules/@stdlib/utils-native-class/lib/polyfill.js
var require_polyfill2 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/polyfill.js"(exports2, module2) {
    "use strict";
    var hasOwnProp = require_lib9();
    var toStringTag = require_tostringtag();
    var toStr = require_tostring();
    function nativeClass(v) {
      var isOwn;
      var tag;
      var out;
      if (v === null || v === void 0) {
        return toStr.call(v);
      }
      tag = v[toStringTag];
      isOwn = hasOwnProp(v, toStringTag);
      try {
        v[toStringTag] = void 0;
      } catch (err) {
        return toStr.call(v);
      }
      out = toStr.call(v);
      if (isOwn) {
        v[toStringTag] = tag;
      } else {
        delete v[toStringTag];
      }
      return out;
    }
    module2.exports = nativeClass;
  }
});

// node_modules/@stdlib/utils-native-class/lib/index.js
var require_lib11 = __commonJS({
  "node_modules/@stdlib/utils-native-class/lib/index.js"(exports2, module2) {
    "use strict";
    var hasToStringTag = require_lib8();
    var builtin = require_main8();
    var polyfill = require_polyfill2();
    var main;
    if (hasToStringTag()) {
      main = polyfill;
    } else {
      main = builtin;
    }
    module2.exports = main;
  }
});

// node_modules/@stdlib/assert-is-uint32array/lib/main.js
var require_main11 = __commonJS({
  "node_modules/@stdlib/assert-is-uint32array/lib/main.js"(exports2, module2) {
    "use strict";
    var nativeClass = require_lib11();
    var hasUint32Array = typeof Uint32Array === "function";
    function isUint32Array(value) {
      return hasUint32Array && value instanceof Uint32Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint32Array]";
    }
    module2.exports = isUint32Array;
  }
});

// node_modules/@stdlib/assert-is-uint32array/lib/index.js
var require_lib12 = __commonJS({
  "node_modules/@stdlib/assert-is-uint32array/lib/index.js"(exports2, module2) {
    "use strict";
    var isUint32Array = require_main11();
    module2.exports = isUint32Array;
  }
});

// node_modules/@stdlib/constants-uint32-max/lib/index.js
var require_lib13 = __commonJS({
  "node_modules/@stdlib/constants-uint32-max/lib/index.js"(exports2, module2) {
    "use strict";
    var UINT32_MAX = 4294967295;
    module2.exports = UINT32_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/uint32array.js
var require_uint32array = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/uint32array.js"(exports2, module2) {
    "use strict";
    var main = typeof Uint32Array === "function" ? Uint32Array : null;
    module2.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/main.js
var require_main12 = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/main.js"(exports2, module2) {
    "use strict";
    var isUint32Array = require_lib12();
    var UINT32_MAX = require_lib13();
    var GlobalUint32Array = require_uint32array();
    function hasUint32ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint32Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT32_MAX + 1, UINT32_MAX + 2];
        arr = new GlobalUint32Array(arr);
        bool = isUint32Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT32_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module2.exports = hasUint32ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint32array-support/lib/index.js
var require_lib14 = __commonJS({
  "node_modules/@stdlib/assert-has-uint32array-support/lib/index.js"(exports2, module2) {
    "use strict";
    var hasUint32ArraySupport = require_main12();
    module2.exports = hasUint32ArraySupport;
  }
});

// node_modules/@stdlib/array-uint32/lib/main.js
var require_main13 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/main.js"(exports2, module2) {
    "use strict";
    var ctor = typeof Uint32Array === "function" ? Uint32Array : void 0;
    module2.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint32/lib/polyfill.js
var require_polyfill3 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/polyfill.js"(exports2, module2) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module2.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint32/lib/index.js
var require_lib15 = __commonJS({
  "node_modules/@stdlib/array-uint32/lib/index.js"(exports2, module2) {
    "use strict";
    var hasUint32ArraySupport = require_lib14();
    var builtin = require_main13();
    var polyfill = require_polyfill3();
    var ctor;
    if (hasUint32ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module2.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-float64array/lib/main.js
var require_main14 = __commonJS({
  "node_modules/@stdlib/assert-is-float64array/lib/main.js"(exports2, module2) {
    "use strict";
    var nativeClass = require_lib11();
    var hasFloat64Array = typeof Float64Array === "function";
    function isFloat64Array(value) {
      return hasFloat64Array && value instanceof Float64Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Float64Array]";
    }
    module2.exports = isFloat64Array;
  }
});

// node_modules/@stdlib/assert-is-float64array/lib/index.js
var require_lib16 = __commonJS({
  "node_modules/@stdlib/assert-is-float64array/lib/index.js"(exports2, module2) {
    "use strict";
    var isFloat64Array = require_main14();
    module2.exports = isFloat64Array;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/float64array.js
var require_float64array = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/float64array.js"(exports2, module2) {
    "use strict";
    var main = typeof Float64Array === "function" ? Float64Array : null;
    module2.exports = main;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/main.js
var require_main15 = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/main.js"(exports2, module2) {
    "use strict";
    var isFloat64Array = require_lib16();
    var GlobalFloat64Array = require_float64array();
    function hasFloat64ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalFloat64Array !== "function") {
        return false;
      }
      try {
        arr = new GlobalFloat64Array([1, 3.14, -3.14, NaN]);
        bool = isFloat64Array(arr) && arr[0] === 1 && arr[1] === 3.14 && arr[2] === -3.14 && arr[3] !== arr[3];
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module2.exports = hasFloat64ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-float64array-support/lib/index.js
var require_lib17 = __commonJS({
  "node_modules/@stdlib/assert-has-float64array-support/lib/index.js"(exports2, module2) {
    "use strict";
    var hasFloat64ArraySupport = require_main15();
    module2.exports = hasFloat64ArraySupport;
  }
});

// node_modules/@stdlib/array-float64/lib/main.js
var require_main16 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/main.js"(exports2, module2) {
    "use strict";
    var ctor = typeof Float64Array === "function" ? Float64Array : void 0;
    module2.exports = ctor;
  }
});

// node_modules/@stdlib/array-float64/lib/polyfill.js
var require_polyfill4 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/polyfill.js"(exports2, module2) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module2.exports = polyfill;
  }
});

// node_modules/@stdlib/array-float64/lib/index.js
var require_lib18 = __commonJS({
  "node_modules/@stdlib/array-float64/lib/index.js"(exports2, module2) {
    "use strict";
    var hasFloat64ArraySupport = require_lib17();
    var builtin = require_main16();
    var polyfill = require_polyfill4();
    var ctor;
    if (hasFloat64ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module2.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-uint8array/lib/main.js
var require_main17 = __commonJS({
  "node_modules/@stdlib/assert-is-uint8array/lib/main.js"(exports2, module2) {
    "use strict";
    var nativeClass = require_lib11();
    var hasUint8Array = typeof Uint8Array === "function";
    function isUint8Array(value) {
      return hasUint8Array && value instanceof Uint8Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint8Array]";
    }
    module2.exports = isUint8Array;
  }
});

// node_modules/@stdlib/assert-is-uint8array/lib/index.js
var require_lib19 = __commonJS({
  "node_modules/@stdlib/assert-is-uint8array/lib/index.js"(exports2, module2) {
    "use strict";
    var isUint8Array = require_main17();
    module2.exports = isUint8Array;
  }
});

// node_modules/@stdlib/constants-uint8-max/lib/index.js
var require_lib20 = __commonJS({
  "node_modules/@stdlib/constants-uint8-max/lib/index.js"(exports2, module2) {
    "use strict";
    var UINT8_MAX = 255 | 0;
    module2.exports = UINT8_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/uint8array.js
var require_uint8array = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/uint8array.js"(exports2, module2) {
    "use strict";
    var main = typeof Uint8Array === "function" ? Uint8Array : null;
    module2.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/main.js
var require_main18 = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/main.js"(exports2, module2) {
    "use strict";
    var isUint8Array = require_lib19();
    var UINT8_MAX = require_lib20();
    var GlobalUint8Array = require_uint8array();
    function hasUint8ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint8Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT8_MAX + 1, UINT8_MAX + 2];
        arr = new GlobalUint8Array(arr);
        bool = isUint8Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT8_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module2.exports = hasUint8ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint8array-support/lib/index.js
var require_lib21 = __commonJS({
  "node_modules/@stdlib/assert-has-uint8array-support/lib/index.js"(exports2, module2) {
    "use strict";
    var hasUint8ArraySupport = require_main18();
    module2.exports = hasUint8ArraySupport;
  }
});

// node_modules/@stdlib/array-uint8/lib/main.js
var require_main19 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/main.js"(exports2, module2) {
    "use strict";
    var ctor = typeof Uint8Array === "function" ? Uint8Array : void 0;
    module2.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint8/lib/polyfill.js
var require_polyfill5 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/polyfill.js"(exports2, module2) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module2.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint8/lib/index.js
var require_lib22 = __commonJS({
  "node_modules/@stdlib/array-uint8/lib/index.js"(exports2, module2) {
    "use strict";
    var hasUint8ArraySupport = require_lib21();
    var builtin = require_main19();
    var polyfill = require_polyfill5();
    var ctor;
    if (hasUint8ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module2.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-uint16array/lib/main.js
var require_main20 = __commonJS({
  "node_modules/@stdlib/assert-is-uint16array/lib/main.js"(exports2, module2) {
    "use strict";
    var nativeClass = require_lib11();
    var hasUint16Array = typeof Uint16Array === "function";
    function isUint16Array(value) {
      return hasUint16Array && value instanceof Uint16Array || // eslint-disable-line stdlib/require-globals
      nativeClass(value) === "[object Uint16Array]";
    }
    module2.exports = isUint16Array;
  }
});

// node_modules/@stdlib/assert-is-uint16array/lib/index.js
var require_lib23 = __commonJS({
  "node_modules/@stdlib/assert-is-uint16array/lib/index.js"(exports2, module2) {
    "use strict";
    var isUint16Array = require_main20();
    module2.exports = isUint16Array;
  }
});

// node_modules/@stdlib/constants-uint16-max/lib/index.js
var require_lib24 = __commonJS({
  "node_modules/@stdlib/constants-uint16-max/lib/index.js"(exports2, module2) {
    "use strict";
    var UINT16_MAX = 65535 | 0;
    module2.exports = UINT16_MAX;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/uint16array.js
var require_uint16array = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/uint16array.js"(exports2, module2) {
    "use strict";
    var main = typeof Uint16Array === "function" ? Uint16Array : null;
    module2.exports = main;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/main.js
var require_main21 = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/main.js"(exports2, module2) {
    "use strict";
    var isUint16Array = require_lib23();
    var UINT16_MAX = require_lib24();
    var GlobalUint16Array = require_uint16array();
    function hasUint16ArraySupport() {
      var bool;
      var arr;
      if (typeof GlobalUint16Array !== "function") {
        return false;
      }
      try {
        arr = [1, 3.14, -3.14, UINT16_MAX + 1, UINT16_MAX + 2];
        arr = new GlobalUint16Array(arr);
        bool = isUint16Array(arr) && arr[0] === 1 && arr[1] === 3 && // truncation
        arr[2] === UINT16_MAX - 2 && // truncation and wrap around
        arr[3] === 0 && // wrap around
        arr[4] === 1;
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module2.exports = hasUint16ArraySupport;
  }
});

// node_modules/@stdlib/assert-has-uint16array-support/lib/index.js
var require_lib25 = __commonJS({
  "node_modules/@stdlib/assert-has-uint16array-support/lib/index.js"(exports2, module2) {
    "use strict";
    var hasUint16ArraySupport = require_main21();
    module2.exports = hasUint16ArraySupport;
  }
});

// node_modules/@stdlib/array-uint16/lib/main.js
var require_main22 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/main.js"(exports2, module2) {
    "use strict";
    var ctor = typeof Uint16Array === "function" ? Uint16Array : void 0;
    module2.exports = ctor;
  }
});

// node_modules/@stdlib/array-uint16/lib/polyfill.js
var require_polyfill6 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/polyfill.js"(exports2, module2) {
    "use strict";
    function polyfill() {
      throw new Error("not implemented");
    }
    module2.exports = polyfill;
  }
});

// node_modules/@stdlib/array-uint16/lib/index.js
var require_lib26 = __commonJS({
  "node_modules/@stdlib/array-uint16/lib/index.js"(exports2, module2) {
    "use strict";
    var hasUint16ArraySupport = require_lib25();
    var builtin = require_main22();
    var polyfill = require_polyfill6();
    var ctor;
    if (hasUint16ArraySupport()) {
      ctor = builtin;
    } else {
      ctor = polyfill;
    }
    module2.exports = ctor;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/ctors.js
var require_ctors = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/ctors.js"(exports2, module2) {
    "use strict";
    var Uint8Array2 = require_lib22();
    var Uint16Array2 = require_lib26();
    var ctors = {
      "uint16": Uint16Array2,
      "uint8": Uint8Array2
    };
    module2.exports = ctors;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/main.js
var require_main23 = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/main.js"(exports2, module2) {
    "use strict";
    var ctors = require_ctors();
    var bool;
    function isLittleEndian() {
      var uint16view;
      var uint8view;
      uint16view = new ctors["uint16"](1);
      uint16view[0] = 4660;
      uint8view = new ctors["uint8"](uint16view.buffer);
      return uint8view[0] === 52;
    }
    bool = isLittleEndian();
    module2.exports = bool;
  }
});

// node_modules/@stdlib/assert-is-little-endian/lib/index.js
var require_lib27 = __commonJS({
  "node_modules/@stdlib/assert-is-little-endian/lib/index.js"(exports2, module2) {
    "use strict";
    var IS_LITTLE_ENDIAN = require_main23();
    module2.exports = IS_LITTLE_ENDIAN;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/high.js
var require_high = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/high.js"(exports2, module2) {
    "use strict";
    var isLittleEndian = require_lib27();
    var HIGH;
    if (isLittleEndian === true) {
      HIGH = 1;
    } else {
      HIGH = 0;
    }
    module2.exports = HIGH;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/main.js
var require_main24 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/main.js"(exports2, module2) {
    "use strict";
    var Uint32Array2 = require_lib15();
    var Float64Array2 = require_lib18();
    var HIGH = require_high();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function getHighWord(x) {
      FLOAT64_VIEW[0] = x;
      return UINT32_VIEW[HIGH];
    }
    module2.exports = getHighWord;
  }
});

// node_modules/@stdlib/number-float64-base-get-high-word/lib/index.js
var require_lib28 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-high-word/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main24();
    module2.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/high.js
var require_high2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/high.js"(exports2, module2) {
    "use strict";
    var isLittleEndian = require_lib27();
    var HIGH;
    if (isLittleEndian === true) {
      HIGH = 1;
    } else {
      HIGH = 0;
    }
    module2.exports = HIGH;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/main.js
var require_main25 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/main.js"(exports2, module2) {
    "use strict";
    var Uint32Array2 = require_lib15();
    var Float64Array2 = require_lib18();
    var HIGH = require_high2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function setHighWord(x, high) {
      FLOAT64_VIEW[0] = x;
      UINT32_VIEW[HIGH] = high >>> 0;
      return FLOAT64_VIEW[0];
    }
    module2.exports = setHighWord;
  }
});

// node_modules/@stdlib/number-float64-base-set-high-word/lib/index.js
var require_lib29 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-high-word/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main25();
    module2.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/indices.js
var require_indices = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/indices.js"(exports2, module2) {
    "use strict";
    var isLittleEndian = require_lib27();
    var indices;
    var HIGH;
    var LOW2;
    if (isLittleEndian === true) {
      HIGH = 1;
      LOW2 = 0;
    } else {
      HIGH = 0;
      LOW2 = 1;
    }
    indices = {
      "HIGH": HIGH,
      "LOW": LOW2
    };
    module2.exports = indices;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/main.js
var require_main26 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/main.js"(exports2, module2) {
    "use strict";
    var Uint32Array2 = require_lib15();
    var Float64Array2 = require_lib18();
    var indices = require_indices();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    var HIGH = indices.HIGH;
    var LOW2 = indices.LOW;
    function fromWords(high, low) {
      UINT32_VIEW[HIGH] = high;
      UINT32_VIEW[LOW2] = low;
      return FLOAT64_VIEW[0];
    }
    module2.exports = fromWords;
  }
});

// node_modules/@stdlib/number-float64-base-from-words/lib/index.js
var require_lib30 = __commonJS({
  "node_modules/@stdlib/number-float64-base-from-words/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main26();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-pinf/lib/index.js
var require_lib31 = __commonJS({
  "node_modules/@stdlib/constants-float64-pinf/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_PINF = Number.POSITIVE_INFINITY;
    module2.exports = FLOAT64_PINF;
  }
});

// node_modules/@stdlib/number-ctor/lib/main.js
var require_main27 = __commonJS({
  "node_modules/@stdlib/number-ctor/lib/main.js"(exports2, module2) {
    "use strict";
    module2.exports = Number;
  }
});

// node_modules/@stdlib/number-ctor/lib/index.js
var require_lib32 = __commonJS({
  "node_modules/@stdlib/number-ctor/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main27();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-ninf/lib/index.js
var require_lib33 = __commonJS({
  "node_modules/@stdlib/constants-float64-ninf/lib/index.js"(exports2, module2) {
    "use strict";
    var Number2 = require_lib32();
    var FLOAT64_NINF = Number2.NEGATIVE_INFINITY;
    module2.exports = FLOAT64_NINF;
  }
});

// node_modules/@stdlib/constants-float64-exponent-bias/lib/index.js
var require_lib34 = __commonJS({
  "node_modules/@stdlib/constants-float64-exponent-bias/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_EXPONENT_BIAS = 1023 | 0;
    module2.exports = FLOAT64_EXPONENT_BIAS;
  }
});

// node_modules/@stdlib/constants-float64-half-ln-two/lib/index.js
var require_lib35 = __commonJS({
  "node_modules/@stdlib/constants-float64-half-ln-two/lib/index.js"(exports2, module2) {
    "use strict";
    var HALF_LN2 = 0.34657359027997264;
    module2.exports = HALF_LN2;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/polyval_q.js
var require_polyval_q = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/polyval_q.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.03333333333333313;
      }
      return -0.03333333333333313 + x * (0.0015873015872548146 + x * (-793650757867488e-19 + x * (4008217827329362e-21 + x * -20109921818362437e-23)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/main.js
var require_main28 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var getHighWord = require_lib28();
    var setHighWord = require_lib29();
    var fromWords = require_lib30();
    var PINF = require_lib31();
    var NINF = require_lib33();
    var FLOAT64_EXPONENT_BIAS = require_lib34();
    var HALF_LN2 = require_lib35();
    var polyval = require_polyval_q();
    var OVERFLOW_THRESHOLD = 709.782712893384;
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var LN2_INV = 1.4426950408889634;
    var LN2x56 = 38.816242111356935;
    var LN2_HALFX3 = 1.0397207708399179;
    function expm1(x) {
      var halfX;
      var twopk;
      var sign;
      var hi;
      var lo;
      var hx;
      var r1;
      var y;
      var z14;
      var c;
      var t;
      var e;
      var k;
      if (x === PINF || isnan(x)) {
        return x;
      }
      if (x === NINF) {
        return -1;
      }
      if (x === 0) {
        return x;
      }
      if (x < 0) {
        sign = true;
        y = -x;
      } else {
        sign = false;
        y = x;
      }
      if (y >= LN2x56) {
        if (sign) {
          return -1;
        }
        if (y >= OVERFLOW_THRESHOLD) {
          return PINF;
        }
      }
      hx = getHighWord(y) | 0;
      if (y > HALF_LN2) {
        if (y < LN2_HALFX3) {
          if (sign) {
            hi = x + LN2_HI;
            lo = -LN2_LO;
            k = -1;
          } else {
            hi = x - LN2_HI;
            lo = LN2_LO;
            k = 1;
          }
        } else {
          if (sign) {
            k = LN2_INV * x - 0.5;
          } else {
            k = LN2_INV * x + 0.5;
          }
          k |= 0;
          t = k;
          hi = x - t * LN2_HI;
          lo = t * LN2_LO;
        }
        x = hi - lo;
        c = hi - x - lo;
      } else if (hx < 1016070144) {
        return x;
      } else {
        k = 0;
      }
      halfX = 0.5 * x;
      z14 = x * halfX;
      r1 = 1 + z14 * polyval(z14);
      t = 3 - r1 * halfX;
      e = z14 * ((r1 - t) / (6 - x * t));
      if (k === 0) {
        return x - (x * e - z14);
      }
      twopk = fromWords(FLOAT64_EXPONENT_BIAS + k << 20, 0);
      e = x * (e - c) - c;
      e -= z14;
      if (k === -1) {
        return 0.5 * (x - e) - 0.5;
      }
      if (k === 1) {
        if (x < -0.25) {
          return -2 * (e - (x + 0.5));
        }
        return 1 + 2 * (x - e);
      }
      if (k <= -2 || k > 56) {
        y = 1 - (e - x);
        if (k === 1024) {
          hi = getHighWord(y) + (k << 20) | 0;
          y = setHighWord(y, hi);
        } else {
          y *= twopk;
        }
        return y - 1;
      }
      t = 1;
      if (k < 20) {
        hi = 1072693248 - (2097152 >> k) | 0;
        t = setHighWord(t, hi);
        y = t - (e - x);
      } else {
        hi = FLOAT64_EXPONENT_BIAS - k << 20 | 0;
        t = setHighWord(t, hi);
        y = x - (e + t);
        y += 1;
      }
      y *= twopk;
      return y;
    }
    module2.exports = expm1;
  }
});

// node_modules/@stdlib/math-base-special-expm1/lib/index.js
var require_lib36 = __commonJS({
  "node_modules/@stdlib/math-base-special-expm1/lib/index.js"(exports2, module2) {
    "use strict";
    var expm1 = require_main28();
    module2.exports = expm1;
  }
});

// node_modules/@stdlib/math-base-special-floor/lib/main.js
var require_main29 = __commonJS({
  "node_modules/@stdlib/math-base-special-floor/lib/main.js"(exports2, module2) {
    "use strict";
    var floor = Math.floor;
    module2.exports = floor;
  }
});

// node_modules/@stdlib/math-base-special-floor/lib/index.js
var require_lib37 = __commonJS({
  "node_modules/@stdlib/math-base-special-floor/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main29();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/polyval_lp.js
var require_polyval_lp = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/polyval_lp.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.6666666666666735;
      }
      return 0.6666666666666735 + x * (0.3999999999940942 + x * (0.2857142874366239 + x * (0.22222198432149784 + x * (0.1818357216161805 + x * (0.15313837699209373 + x * 0.14798198605116586)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/main.js
var require_main30 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var getHighWord = require_lib28();
    var setHighWord = require_lib29();
    var PINF = require_lib31();
    var NINF = require_lib33();
    var FLOAT64_EXPONENT_BIAS = require_lib34();
    var polyval = require_polyval_lp();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var SQRT2M1 = 0.41421356237309503;
    var SQRT2HALFM1 = -0.2928932188134525;
    var SMALL = 1862645149230957e-24;
    var TINY = 5551115123125783e-32;
    var TWO53 = 9007199254740992;
    var TWO_THIRDS = 0.6666666666666666;
    function log1p4(x) {
      var hfsq;
      var hu;
      var y;
      var f;
      var c;
      var s;
      var z14;
      var R;
      var u;
      var k;
      if (x < -1 || isnan(x)) {
        return NaN;
      }
      if (x === -1) {
        return NINF;
      }
      if (x === PINF) {
        return x;
      }
      if (x === 0) {
        return x;
      }
      if (x < 0) {
        y = -x;
      } else {
        y = x;
      }
      k = 1;
      if (y < SQRT2M1) {
        if (y < SMALL) {
          if (y < TINY) {
            return x;
          }
          return x - x * x * 0.5;
        }
        if (x > SQRT2HALFM1) {
          k = 0;
          f = x;
          hu = 1;
        }
      }
      if (k !== 0) {
        if (y < TWO53) {
          u = 1 + x;
          hu = getHighWord(u);
          k = (hu >> 20) - FLOAT64_EXPONENT_BIAS;
          if (k > 0) {
            c = 1 - (u - x);
          } else {
            c = x - (u - 1);
          }
          c /= u;
        } else {
          u = x;
          hu = getHighWord(u);
          k = (hu >> 20) - FLOAT64_EXPONENT_BIAS;
          c = 0;
        }
        hu &= 1048575;
        if (hu < 434334) {
          u = setHighWord(u, hu | 1072693248);
        } else {
          k += 1;
          u = setHighWord(u, hu | 1071644672);
          hu = 1048576 - hu >> 2;
        }
        f = u - 1;
      }
      hfsq = 0.5 * f * f;
      if (hu === 0) {
        if (f === 0) {
          c += k * LN2_LO;
          return k * LN2_HI + c;
        }
        R = hfsq * (1 - TWO_THIRDS * f);
        return k * LN2_HI - (R - (k * LN2_LO + c) - f);
      }
      s = f / (2 + f);
      z14 = s * s;
      R = z14 * polyval(z14);
      if (k === 0) {
        return f - (hfsq - s * (hfsq + R));
      }
      return k * LN2_HI - (hfsq - (s * (hfsq + R) + (k * LN2_LO + c)) - f);
    }
    module2.exports = log1p4;
  }
});

// node_modules/@stdlib/math-base-special-log1p/lib/index.js
var require_lib38 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1p/lib/index.js"(exports2, module2) {
    "use strict";
    var log1p4 = require_main30();
    module2.exports = log1p4;
  }
});

// node_modules/@stdlib/math-base-special-sqrt/lib/main.js
var require_main31 = __commonJS({
  "node_modules/@stdlib/math-base-special-sqrt/lib/main.js"(exports2, module2) {
    "use strict";
    var sqrt = Math.sqrt;
    module2.exports = sqrt;
  }
});

// node_modules/@stdlib/math-base-special-sqrt/lib/index.js
var require_lib39 = __commonJS({
  "node_modules/@stdlib/math-base-special-sqrt/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main31();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-fourth-pi/lib/index.js
var require_lib40 = __commonJS({
  "node_modules/@stdlib/constants-float64-fourth-pi/lib/index.js"(exports2, module2) {
    "use strict";
    var FOURTH_PI = 0.7853981633974483;
    module2.exports = FOURTH_PI;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/rational_pq.js
var require_rational_pq = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/rational_pq.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.16666666666666713;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -8.198089802484825 + x * (19.562619833175948 + x * (-16.262479672107002 + x * (5.444622390564711 + x * (-0.6019598008014124 + x * 0.004253011369004428))));
        s2 = -49.18853881490881 + x * (139.51056146574857 + x * (-147.1791292232726 + x * (70.49610280856842 + x * (-14.740913729888538 + x * 1))));
      } else {
        x = 1 / x;
        s1 = 0.004253011369004428 + x * (-0.6019598008014124 + x * (5.444622390564711 + x * (-16.262479672107002 + x * (19.562619833175948 + x * -8.198089802484825))));
        s2 = 1 + x * (-14.740913729888538 + x * (70.49610280856842 + x * (-147.1791292232726 + x * (139.51056146574857 + x * -49.18853881490881))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/rational_rs.js
var require_rational_rs = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/rational_rs.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.08333333333333809;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 28.536655482610616 + x * (-25.56901049652825 + x * (6.968710824104713 + x * (-0.5634242780008963 + x * 0.002967721961301243)));
        s2 = 342.43986579130785 + x * (-383.8770957603691 + x * (147.0656354026815 + x * (-21.947795316429207 + x * 1)));
      } else {
        x = 1 / x;
        s1 = 0.002967721961301243 + x * (-0.5634242780008963 + x * (6.968710824104713 + x * (-25.56901049652825 + x * 28.536655482610616)));
        s2 = 1 + x * (-21.947795316429207 + x * (147.0656354026815 + x * (-383.8770957603691 + x * 342.43986579130785)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/main.js
var require_main32 = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var sqrt = require_lib39();
    var PIO4 = require_lib40();
    var ratevalPQ = require_rational_pq();
    var ratevalRS = require_rational_rs();
    var MOREBITS = 6123233995736766e-32;
    function asin(x) {
      var sgn;
      var zz;
      var a;
      var p;
      var z14;
      if (isnan(x)) {
        return NaN;
      }
      if (x > 0) {
        a = x;
      } else {
        sgn = true;
        a = -x;
      }
      if (a > 1) {
        return NaN;
      }
      if (a > 0.625) {
        zz = 1 - a;
        p = zz * ratevalRS(zz);
        zz = sqrt(zz + zz);
        z14 = PIO4 - zz;
        zz = zz * p - MOREBITS;
        z14 -= zz;
        z14 += PIO4;
      } else {
        if (a < 1e-8) {
          return x;
        }
        zz = a * a;
        z14 = zz * ratevalPQ(zz);
        z14 = a * z14 + a;
      }
      return sgn ? -z14 : z14;
    }
    module2.exports = asin;
  }
});

// node_modules/@stdlib/math-base-special-asin/lib/index.js
var require_lib41 = __commonJS({
  "node_modules/@stdlib/math-base-special-asin/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main32();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-abs/lib/main.js
var require_main33 = __commonJS({
  "node_modules/@stdlib/math-base-special-abs/lib/main.js"(exports2, module2) {
    "use strict";
    function abs2(x) {
      return Math.abs(x);
    }
    module2.exports = abs2;
  }
});

// node_modules/@stdlib/math-base-special-abs/lib/index.js
var require_lib42 = __commonJS({
  "node_modules/@stdlib/math-base-special-abs/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main33();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ceil/lib/main.js
var require_main34 = __commonJS({
  "node_modules/@stdlib/math-base-special-ceil/lib/main.js"(exports2, module2) {
    "use strict";
    var ceil = Math.ceil;
    module2.exports = ceil;
  }
});

// node_modules/@stdlib/math-base-special-ceil/lib/index.js
var require_lib43 = __commonJS({
  "node_modules/@stdlib/math-base-special-ceil/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main34();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-trunc/lib/main.js
var require_main35 = __commonJS({
  "node_modules/@stdlib/math-base-special-trunc/lib/main.js"(exports2, module2) {
    "use strict";
    var floor = require_lib37();
    var ceil = require_lib43();
    function trunc(x) {
      if (x < 0) {
        return ceil(x);
      }
      return floor(x);
    }
    module2.exports = trunc;
  }
});

// node_modules/@stdlib/math-base-special-trunc/lib/index.js
var require_lib44 = __commonJS({
  "node_modules/@stdlib/math-base-special-trunc/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main35();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-base2-exponent/lib/index.js
var require_lib45 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-base2-exponent/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_MAX_BASE2_EXPONENT = 1023 | 0;
    module2.exports = FLOAT64_MAX_BASE2_EXPONENT;
  }
});

// node_modules/@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js
var require_lib46 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL = -1023 | 0;
    module2.exports = FLOAT64_MAX_BASE2_EXPONENT_SUBNORMAL;
  }
});

// node_modules/@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js
var require_lib47 = __commonJS({
  "node_modules/@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL = -1074 | 0;
    module2.exports = FLOAT64_MIN_BASE2_EXPONENT_SUBNORMAL;
  }
});

// node_modules/@stdlib/math-base-assert-is-infinite/lib/main.js
var require_main36 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-infinite/lib/main.js"(exports2, module2) {
    "use strict";
    var PINF = require_lib31();
    var NINF = require_lib33();
    function isInfinite(x) {
      return x === PINF || x === NINF;
    }
    module2.exports = isInfinite;
  }
});

// node_modules/@stdlib/math-base-assert-is-infinite/lib/index.js
var require_lib48 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-infinite/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main36();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-high-word-sign-mask/lib/index.js
var require_lib49 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-sign-mask/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_HIGH_WORD_SIGN_MASK = 2147483648 >>> 0;
    module2.exports = FLOAT64_HIGH_WORD_SIGN_MASK;
  }
});

// node_modules/@stdlib/constants-float64-high-word-abs-mask/lib/index.js
var require_lib50 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-abs-mask/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_HIGH_WORD_ABS_MASK = 2147483647 >>> 0;
    module2.exports = FLOAT64_HIGH_WORD_ABS_MASK;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/indices.js
var require_indices2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/indices.js"(exports2, module2) {
    "use strict";
    var isLittleEndian = require_lib27();
    var indices;
    var HIGH;
    var LOW2;
    if (isLittleEndian === true) {
      HIGH = 1;
      LOW2 = 0;
    } else {
      HIGH = 0;
      LOW2 = 1;
    }
    indices = {
      "HIGH": HIGH,
      "LOW": LOW2
    };
    module2.exports = indices;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/assign.js
var require_assign = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/assign.js"(exports2, module2) {
    "use strict";
    var Uint32Array2 = require_lib15();
    var Float64Array2 = require_lib18();
    var indices = require_indices2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    var HIGH = indices.HIGH;
    var LOW2 = indices.LOW;
    function toWords(x, out, stride, offset) {
      FLOAT64_VIEW[0] = x;
      out[offset] = UINT32_VIEW[HIGH];
      out[offset + stride] = UINT32_VIEW[LOW2];
      return out;
    }
    module2.exports = toWords;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/main.js
var require_main37 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/main.js"(exports2, module2) {
    "use strict";
    var fcn = require_assign();
    function toWords(x) {
      return fcn(x, [0 >>> 0, 0 >>> 0], 1, 0);
    }
    module2.exports = toWords;
  }
});

// node_modules/@stdlib/number-float64-base-to-words/lib/index.js
var require_lib51 = __commonJS({
  "node_modules/@stdlib/number-float64-base-to-words/lib/index.js"(exports2, module2) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main37();
    var assign = require_assign();
    setReadOnly(main, "assign", assign);
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-copysign/lib/main.js
var require_main38 = __commonJS({
  "node_modules/@stdlib/math-base-special-copysign/lib/main.js"(exports2, module2) {
    "use strict";
    var SIGN_MASK = require_lib49();
    var ABS_MASK = require_lib50();
    var toWords = require_lib51();
    var getHighWord = require_lib28();
    var fromWords = require_lib30();
    var WORDS2 = [0, 0];
    function copysign(x, y) {
      var hx;
      var hy;
      toWords.assign(x, WORDS2, 1, 0);
      hx = WORDS2[0];
      hx &= ABS_MASK;
      hy = getHighWord(y);
      hy &= SIGN_MASK;
      hx |= hy;
      return fromWords(hx, WORDS2[1]);
    }
    module2.exports = copysign;
  }
});

// node_modules/@stdlib/math-base-special-copysign/lib/index.js
var require_lib52 = __commonJS({
  "node_modules/@stdlib/math-base-special-copysign/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main38();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-smallest-normal/lib/index.js
var require_lib53 = __commonJS({
  "node_modules/@stdlib/constants-float64-smallest-normal/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_SMALLEST_NORMAL = 22250738585072014e-324;
    module2.exports = FLOAT64_SMALLEST_NORMAL;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/assign.js
var require_assign2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/assign.js"(exports2, module2) {
    "use strict";
    var FLOAT64_SMALLEST_NORMAL = require_lib53();
    var isInfinite = require_lib48();
    var isnan = require_lib6();
    var abs2 = require_lib42();
    var SCALAR = 4503599627370496;
    function normalize(x, out, stride, offset) {
      if (isnan(x) || isInfinite(x)) {
        out[offset] = x;
        out[offset + stride] = 0;
        return out;
      }
      if (x !== 0 && abs2(x) < FLOAT64_SMALLEST_NORMAL) {
        out[offset] = x * SCALAR;
        out[offset + stride] = -52;
        return out;
      }
      out[offset] = x;
      out[offset + stride] = 0;
      return out;
    }
    module2.exports = normalize;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/main.js
var require_main39 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/main.js"(exports2, module2) {
    "use strict";
    var fcn = require_assign2();
    function normalize(x) {
      return fcn(x, [0, 0], 1, 0);
    }
    module2.exports = normalize;
  }
});

// node_modules/@stdlib/number-float64-base-normalize/lib/index.js
var require_lib54 = __commonJS({
  "node_modules/@stdlib/number-float64-base-normalize/lib/index.js"(exports2, module2) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main39();
    var assign = require_assign2();
    setReadOnly(main, "assign", assign);
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-high-word-exponent-mask/lib/index.js
var require_lib55 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-exponent-mask/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_HIGH_WORD_EXPONENT_MASK = 2146435072;
    module2.exports = FLOAT64_HIGH_WORD_EXPONENT_MASK;
  }
});

// node_modules/@stdlib/number-float64-base-exponent/lib/main.js
var require_main40 = __commonJS({
  "node_modules/@stdlib/number-float64-base-exponent/lib/main.js"(exports2, module2) {
    "use strict";
    var getHighWord = require_lib28();
    var EXP_MASK = require_lib55();
    var BIAS = require_lib34();
    function exponent(x) {
      var high = getHighWord(x);
      high = (high & EXP_MASK) >>> 20;
      return high - BIAS | 0;
    }
    module2.exports = exponent;
  }
});

// node_modules/@stdlib/number-float64-base-exponent/lib/index.js
var require_lib56 = __commonJS({
  "node_modules/@stdlib/number-float64-base-exponent/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main40();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ldexp/lib/main.js
var require_main41 = __commonJS({
  "node_modules/@stdlib/math-base-special-ldexp/lib/main.js"(exports2, module2) {
    "use strict";
    var PINF = require_lib31();
    var NINF = require_lib33();
    var BIAS = require_lib34();
    var MAX_EXPONENT = require_lib45();
    var MAX_SUBNORMAL_EXPONENT = require_lib46();
    var MIN_SUBNORMAL_EXPONENT = require_lib47();
    var isnan = require_lib6();
    var isInfinite = require_lib48();
    var copysign = require_lib52();
    var normalize = require_lib54().assign;
    var floatExp = require_lib56();
    var toWords = require_lib51();
    var fromWords = require_lib30();
    var TWO52_INV = 2220446049250313e-31;
    var CLEAR_EXP_MASK = 2148532223 >>> 0;
    var FRAC = [0, 0];
    var WORDS2 = [0, 0];
    function ldexp(frac, exp3) {
      var high;
      var m;
      if (exp3 === 0 || frac === 0 || // handles +-0
      isnan(frac) || isInfinite(frac)) {
        return frac;
      }
      normalize(frac, FRAC, 1, 0);
      frac = FRAC[0];
      exp3 += FRAC[1];
      exp3 += floatExp(frac);
      if (exp3 < MIN_SUBNORMAL_EXPONENT) {
        return copysign(0, frac);
      }
      if (exp3 > MAX_EXPONENT) {
        if (frac < 0) {
          return NINF;
        }
        return PINF;
      }
      if (exp3 <= MAX_SUBNORMAL_EXPONENT) {
        exp3 += 52;
        m = TWO52_INV;
      } else {
        m = 1;
      }
      toWords.assign(frac, WORDS2, 1, 0);
      high = WORDS2[0];
      high &= CLEAR_EXP_MASK;
      high |= exp3 + BIAS << 20;
      return m * fromWords(high, WORDS2[1]);
    }
    module2.exports = ldexp;
  }
});

// node_modules/@stdlib/math-base-special-ldexp/lib/index.js
var require_lib57 = __commonJS({
  "node_modules/@stdlib/math-base-special-ldexp/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main41();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/polyval_p.js
var require_polyval_p = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/polyval_p.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.16666666666666602;
      }
      return 0.16666666666666602 + x * (-0.0027777777777015593 + x * (6613756321437934e-20 + x * (-16533902205465252e-22 + x * 41381367970572385e-24)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/expmulti.js
var require_expmulti = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/expmulti.js"(exports2, module2) {
    "use strict";
    var ldexp = require_lib57();
    var polyvalP = require_polyval_p();
    function expmulti(hi, lo, k) {
      var r;
      var t;
      var c;
      var y;
      r = hi - lo;
      t = r * r;
      c = r - t * polyvalP(t);
      y = 1 - (lo - r * c / (2 - c) - hi);
      return ldexp(y, k);
    }
    module2.exports = expmulti;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/main.js
var require_main42 = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var trunc = require_lib44();
    var NINF = require_lib33();
    var PINF = require_lib31();
    var expmulti = require_expmulti();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var LOG2_E = 1.4426950408889634;
    var OVERFLOW = 709.782712893384;
    var UNDERFLOW = -745.1332191019411;
    var NEARZERO = 1 / (1 << 28);
    var NEG_NEARZERO = -NEARZERO;
    function exp3(x) {
      var hi;
      var lo;
      var k;
      if (isnan(x) || x === PINF) {
        return x;
      }
      if (x === NINF) {
        return 0;
      }
      if (x > OVERFLOW) {
        return PINF;
      }
      if (x < UNDERFLOW) {
        return 0;
      }
      if (x > NEG_NEARZERO && x < NEARZERO) {
        return 1 + x;
      }
      if (x < 0) {
        k = trunc(LOG2_E * x - 0.5);
      } else {
        k = trunc(LOG2_E * x + 0.5);
      }
      hi = x - k * LN2_HI;
      lo = k * LN2_LO;
      return expmulti(hi, lo, k);
    }
    module2.exports = exp3;
  }
});

// node_modules/@stdlib/math-base-special-exp/lib/index.js
var require_lib58 = __commonJS({
  "node_modules/@stdlib/math-base-special-exp/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main42();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-integer/lib/main.js
var require_main43 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-integer/lib/main.js"(exports2, module2) {
    "use strict";
    var floor = require_lib37();
    function isInteger(x) {
      return floor(x) === x;
    }
    module2.exports = isInteger;
  }
});

// node_modules/@stdlib/math-base-assert-is-integer/lib/index.js
var require_lib59 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-integer/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main43();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-even/lib/main.js
var require_main44 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-even/lib/main.js"(exports2, module2) {
    "use strict";
    var isInteger = require_lib59();
    function isEven(x) {
      return isInteger(x / 2);
    }
    module2.exports = isEven;
  }
});

// node_modules/@stdlib/math-base-assert-is-even/lib/index.js
var require_lib60 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-even/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main44();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-odd/lib/main.js
var require_main45 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-odd/lib/main.js"(exports2, module2) {
    "use strict";
    var isEven = require_lib60();
    function isOdd(x) {
      if (x > 0) {
        return isEven(x - 1);
      }
      return isEven(x + 1);
    }
    module2.exports = isOdd;
  }
});

// node_modules/@stdlib/math-base-assert-is-odd/lib/index.js
var require_lib61 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-odd/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main45();
    module2.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/low.js
var require_low = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/low.js"(exports2, module2) {
    "use strict";
    var isLittleEndian = require_lib27();
    var LOW2;
    if (isLittleEndian === true) {
      LOW2 = 0;
    } else {
      LOW2 = 1;
    }
    module2.exports = LOW2;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/main.js
var require_main46 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/main.js"(exports2, module2) {
    "use strict";
    var Uint32Array2 = require_lib15();
    var Float64Array2 = require_lib18();
    var LOW2 = require_low();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function setLowWord(x, low) {
      FLOAT64_VIEW[0] = x;
      UINT32_VIEW[LOW2] = low >>> 0;
      return FLOAT64_VIEW[0];
    }
    module2.exports = setLowWord;
  }
});

// node_modules/@stdlib/number-float64-base-set-low-word/lib/index.js
var require_lib62 = __commonJS({
  "node_modules/@stdlib/number-float64-base-set-low-word/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main46();
    module2.exports = main;
  }
});

// node_modules/@stdlib/number-uint32-base-to-int32/lib/main.js
var require_main47 = __commonJS({
  "node_modules/@stdlib/number-uint32-base-to-int32/lib/main.js"(exports2, module2) {
    "use strict";
    function uint32ToInt32(x) {
      return x | 0;
    }
    module2.exports = uint32ToInt32;
  }
});

// node_modules/@stdlib/number-uint32-base-to-int32/lib/index.js
var require_lib63 = __commonJS({
  "node_modules/@stdlib/number-uint32-base-to-int32/lib/index.js"(exports2, module2) {
    "use strict";
    var uint32ToInt32 = require_main47();
    module2.exports = uint32ToInt32;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/x_is_zero.js
var require_x_is_zero = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/x_is_zero.js"(exports2, module2) {
    "use strict";
    var isOdd = require_lib61();
    var copysign = require_lib52();
    var NINF = require_lib33();
    var PINF = require_lib31();
    function pow(x, y) {
      if (y === NINF) {
        return PINF;
      }
      if (y === PINF) {
        return 0;
      }
      if (y > 0) {
        if (isOdd(y)) {
          return x;
        }
        return 0;
      }
      if (isOdd(y)) {
        return copysign(PINF, x);
      }
      return PINF;
    }
    module2.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/y_is_huge.js
var require_y_is_huge = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/y_is_huge.js"(exports2, module2) {
    "use strict";
    var ABS_MASK = require_lib50();
    var getHighWord = require_lib28();
    var HIGH_MAX_NEAR_UNITY = 1072693247 | 0;
    var HUGE = 1e300;
    var TINY = 1e-300;
    function pow(x, y) {
      var ahx;
      var hx;
      hx = getHighWord(x);
      ahx = hx & ABS_MASK;
      if (ahx <= HIGH_MAX_NEAR_UNITY) {
        if (y < 0) {
          return HUGE * HUGE;
        }
        return TINY * TINY;
      }
      if (y > 0) {
        return HUGE * HUGE;
      }
      return TINY * TINY;
    }
    module2.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/y_is_infinite.js
var require_y_is_infinite = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/y_is_infinite.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var PINF = require_lib31();
    function pow(x, y) {
      if (x === -1) {
        return (x - x) / (x - x);
      }
      if (x === 1) {
        return 1;
      }
      if (abs2(x) < 1 === (y === PINF)) {
        return 0;
      }
      return PINF;
    }
    module2.exports = pow;
  }
});

// node_modules/@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js
var require_lib64 = __commonJS({
  "node_modules/@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_NUM_HIGH_WORD_SIGNIFICAND_BITS = 20 | 0;
    module2.exports = FLOAT64_NUM_HIGH_WORD_SIGNIFICAND_BITS;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_l.js
var require_polyval_l = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_l.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.5999999999999946;
      }
      return 0.5999999999999946 + x * (0.4285714285785502 + x * (0.33333332981837743 + x * (0.272728123808534 + x * (0.23066074577556175 + x * 0.20697501780033842))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/log2ax.js
var require_log2ax = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/log2ax.js"(exports2, module2) {
    "use strict";
    var getHighWord = require_lib28();
    var setLowWord = require_lib62();
    var setHighWord = require_lib29();
    var BIAS = require_lib34();
    var HIGH_NUM_SIGNIFICAND_BITS = require_lib64();
    var polyvalL = require_polyval_l();
    var HIGH_SIGNIFICAND_MASK = 1048575 | 0;
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    var HIGH_BIASED_EXP_NEG_512 = 536870912 | 0;
    var HIGH_SIGNIFICAND_HALF = 524288 | 0;
    var TWO53 = 9007199254740992;
    var CP = 0.9617966939259756;
    var CP_HI = 0.9617967009544373;
    var CP_LO = -7028461650952758e-24;
    var BP = [
      1,
      1.5
    ];
    var DP_HI = [
      0,
      0.5849624872207642
      // 0x3FE2B803, 0x40000000
    ];
    var DP_LO = [
      0,
      1350039202129749e-23
      // 0x3E4CFDEB, 0x43CFD006
    ];
    function log2ax(out, ax, ahx) {
      var tmp;
      var ss;
      var s2;
      var hs;
      var ls;
      var ht;
      var lt;
      var bp;
      var dp;
      var hp;
      var lp;
      var hz;
      var lz;
      var t1;
      var t2;
      var t;
      var r;
      var u;
      var v;
      var n;
      var j;
      var k;
      n = 0 | 0;
      if (ahx < HIGH_MIN_NORMAL_EXP) {
        ax *= TWO53;
        n -= 53 | 0;
        ahx = getHighWord(ax);
      }
      n += (ahx >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
      j = ahx & HIGH_SIGNIFICAND_MASK | 0;
      ahx = j | HIGH_BIASED_EXP_0 | 0;
      if (j <= 235662) {
        k = 0;
      } else if (j < 767610) {
        k = 1;
      } else {
        k = 0;
        n += 1 | 0;
        ahx -= HIGH_MIN_NORMAL_EXP;
      }
      ax = setHighWord(ax, ahx);
      bp = BP[k];
      u = ax - bp;
      v = 1 / (ax + bp);
      ss = u * v;
      hs = setLowWord(ss, 0);
      tmp = (ahx >> 1 | HIGH_BIASED_EXP_NEG_512) + HIGH_SIGNIFICAND_HALF;
      tmp += k << 18;
      ht = setHighWord(0, tmp);
      lt = ax - (ht - bp);
      ls = v * (u - hs * ht - hs * lt);
      s2 = ss * ss;
      r = s2 * s2 * polyvalL(s2);
      r += ls * (hs + ss);
      s2 = hs * hs;
      ht = 3 + s2 + r;
      ht = setLowWord(ht, 0);
      lt = r - (ht - 3 - s2);
      u = hs * ht;
      v = ls * ht + lt * ss;
      hp = u + v;
      hp = setLowWord(hp, 0);
      lp = v - (hp - u);
      hz = CP_HI * hp;
      lz = CP_LO * hp + lp * CP + DP_LO[k];
      dp = DP_HI[k];
      t = n;
      t1 = hz + lz + dp + t;
      t1 = setLowWord(t1, 0);
      t2 = lz - (t1 - t - dp - hz);
      out[0] = t1;
      out[1] = t2;
      return out;
    }
    module2.exports = log2ax;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_w.js
var require_polyval_w = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_w.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.5;
      }
      return 0.5 + x * (-0.3333333333333333 + x * 0.25);
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/logx.js
var require_logx = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/logx.js"(exports2, module2) {
    "use strict";
    var setLowWord = require_lib62();
    var polyvalW = require_polyval_w();
    var INV_LN2 = 1.4426950408889634;
    var INV_LN2_HI = 1.4426950216293335;
    var INV_LN2_LO = 19259629911266175e-24;
    function logx(out, ax) {
      var t2;
      var t1;
      var t;
      var w;
      var u;
      var v;
      t = ax - 1;
      w = t * t * polyvalW(t);
      u = INV_LN2_HI * t;
      v = t * INV_LN2_LO - w * INV_LN2;
      t1 = u + v;
      t1 = setLowWord(t1, 0);
      t2 = v - (t1 - u);
      out[0] = t1;
      out[1] = t2;
      return out;
    }
    module2.exports = logx;
  }
});

// node_modules/@stdlib/constants-float64-ln-two/lib/index.js
var require_lib65 = __commonJS({
  "node_modules/@stdlib/constants-float64-ln-two/lib/index.js"(exports2, module2) {
    "use strict";
    var LN2 = 0.6931471805599453;
    module2.exports = LN2;
  }
});

// node_modules/@stdlib/constants-float64-high-word-significand-mask/lib/index.js
var require_lib66 = __commonJS({
  "node_modules/@stdlib/constants-float64-high-word-significand-mask/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_HIGH_WORD_SIGNIFICAND_MASK = 1048575;
    module2.exports = FLOAT64_HIGH_WORD_SIGNIFICAND_MASK;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/polyval_p.js
var require_polyval_p2 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/polyval_p.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.16666666666666602;
      }
      return 0.16666666666666602 + x * (-0.0027777777777015593 + x * (6613756321437934e-20 + x * (-16533902205465252e-22 + x * 41381367970572385e-24)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/pow2.js
var require_pow2 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/pow2.js"(exports2, module2) {
    "use strict";
    var getHighWord = require_lib28();
    var setHighWord = require_lib29();
    var setLowWord = require_lib62();
    var uint32ToInt32 = require_lib63();
    var ldexp = require_lib57();
    var LN2 = require_lib65();
    var BIAS = require_lib34();
    var ABS_MASK = require_lib50();
    var HIGH_SIGNIFICAND_MASK = require_lib66();
    var HIGH_NUM_SIGNIFICAND_BITS = require_lib64();
    var polyvalP = require_polyval_p2();
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_NEG_1 = 1071644672 | 0;
    var LN2_HI = 0.6931471824645996;
    var LN2_LO = -1904654299957768e-24;
    function pow2(j, hp, lp) {
      var tmp;
      var t1;
      var t;
      var r;
      var u;
      var v;
      var w;
      var z14;
      var n;
      var i;
      var k;
      i = j & ABS_MASK | 0;
      k = (i >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
      n = 0;
      if (i > HIGH_BIASED_EXP_NEG_1) {
        n = j + (HIGH_MIN_NORMAL_EXP >> k + 1) >>> 0;
        k = ((n & ABS_MASK) >> HIGH_NUM_SIGNIFICAND_BITS) - BIAS | 0;
        tmp = (n & ~(HIGH_SIGNIFICAND_MASK >> k)) >>> 0;
        t = setHighWord(0, tmp);
        n = (n & HIGH_SIGNIFICAND_MASK | HIGH_MIN_NORMAL_EXP) >> HIGH_NUM_SIGNIFICAND_BITS - k >>> 0;
        if (j < 0) {
          n = -n;
        }
        hp -= t;
      }
      t = lp + hp;
      t = setLowWord(t, 0);
      u = t * LN2_HI;
      v = (lp - (t - hp)) * LN2 + t * LN2_LO;
      z14 = u + v;
      w = v - (z14 - u);
      t = z14 * z14;
      t1 = z14 - t * polyvalP(t);
      r = z14 * t1 / (t1 - 2) - (w + z14 * w);
      z14 = 1 - (r - z14);
      j = getHighWord(z14);
      j = uint32ToInt32(j);
      j += n << HIGH_NUM_SIGNIFICAND_BITS >>> 0;
      if (j >> HIGH_NUM_SIGNIFICAND_BITS <= 0) {
        z14 = ldexp(z14, n);
      } else {
        z14 = setHighWord(z14, j);
      }
      return z14;
    }
    module2.exports = pow2;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/main.js
var require_main48 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var isOdd = require_lib61();
    var isInfinite = require_lib48();
    var isInteger = require_lib59();
    var sqrt = require_lib39();
    var abs2 = require_lib42();
    var toWords = require_lib51();
    var setLowWord = require_lib62();
    var uint32ToInt32 = require_lib63();
    var NINF = require_lib33();
    var PINF = require_lib31();
    var ABS_MASK = require_lib50();
    var xIsZero = require_x_is_zero();
    var yIsHuge = require_y_is_huge();
    var yIsInfinite = require_y_is_infinite();
    var log2ax = require_log2ax();
    var logx = require_logx();
    var pow2 = require_pow2();
    var HIGH_MAX_NEAR_UNITY = 1072693247 | 0;
    var HIGH_BIASED_EXP_31 = 1105199104 | 0;
    var HIGH_BIASED_EXP_64 = 1139802112 | 0;
    var HIGH_BIASED_EXP_10 = 1083179008 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    var HIGH_1075 = 1083231232 | 0;
    var HIGH_NEG_1075 = 3230714880 >>> 0;
    var HIGH_NUM_NONSIGN_BITS = 31 | 0;
    var HUGE = 1e300;
    var TINY = 1e-300;
    var OVT = 8008566259537294e-32;
    var WORDS2 = [0 | 0, 0 | 0];
    var LOG_WORKSPACE = [0, 0];
    function pow(x, y) {
      var ahx;
      var ahy;
      var ax;
      var hx;
      var lx;
      var hy;
      var ly;
      var sx;
      var sy;
      var y1;
      var hp;
      var lp;
      var t;
      var z14;
      var j;
      var i;
      if (isnan(x) || isnan(y)) {
        return NaN;
      }
      toWords.assign(y, WORDS2, 1, 0);
      hy = WORDS2[0];
      ly = WORDS2[1];
      if (ly === 0) {
        if (y === 0) {
          return 1;
        }
        if (y === 1) {
          return x;
        }
        if (y === -1) {
          return 1 / x;
        }
        if (y === 0.5) {
          return sqrt(x);
        }
        if (y === -0.5) {
          return 1 / sqrt(x);
        }
        if (y === 2) {
          return x * x;
        }
        if (y === 3) {
          return x * x * x;
        }
        if (y === 4) {
          x *= x;
          return x * x;
        }
        if (isInfinite(y)) {
          return yIsInfinite(x, y);
        }
      }
      toWords.assign(x, WORDS2, 1, 0);
      hx = WORDS2[0];
      lx = WORDS2[1];
      if (lx === 0) {
        if (hx === 0) {
          return xIsZero(x, y);
        }
        if (x === 1) {
          return 1;
        }
        if (x === -1 && isOdd(y)) {
          return -1;
        }
        if (isInfinite(x)) {
          if (x === NINF) {
            return pow(-0, -y);
          }
          if (y < 0) {
            return 0;
          }
          return PINF;
        }
      }
      if (x < 0 && isInteger(y) === false) {
        return (x - x) / (x - x);
      }
      ax = abs2(x);
      ahx = hx & ABS_MASK | 0;
      ahy = hy & ABS_MASK | 0;
      sx = hx >>> HIGH_NUM_NONSIGN_BITS | 0;
      sy = hy >>> HIGH_NUM_NONSIGN_BITS | 0;
      if (sx && isOdd(y)) {
        sx = -1;
      } else {
        sx = 1;
      }
      if (ahy > HIGH_BIASED_EXP_31) {
        if (ahy > HIGH_BIASED_EXP_64) {
          return yIsHuge(x, y);
        }
        if (ahx < HIGH_MAX_NEAR_UNITY) {
          if (sy === 1) {
            return sx * HUGE * HUGE;
          }
          return sx * TINY * TINY;
        }
        if (ahx > HIGH_BIASED_EXP_0) {
          if (sy === 0) {
            return sx * HUGE * HUGE;
          }
          return sx * TINY * TINY;
        }
        t = logx(LOG_WORKSPACE, ax);
      } else {
        t = log2ax(LOG_WORKSPACE, ax, ahx);
      }
      y1 = setLowWord(y, 0);
      lp = (y - y1) * t[0] + y * t[1];
      hp = y1 * t[0];
      z14 = lp + hp;
      toWords.assign(z14, WORDS2, 1, 0);
      j = uint32ToInt32(WORDS2[0]);
      i = uint32ToInt32(WORDS2[1]);
      if (j >= HIGH_BIASED_EXP_10) {
        if ((j - HIGH_BIASED_EXP_10 | i) !== 0) {
          return sx * HUGE * HUGE;
        }
        if (lp + OVT > z14 - hp) {
          return sx * HUGE * HUGE;
        }
      } else if ((j & ABS_MASK) >= HIGH_1075) {
        if ((j - HIGH_NEG_1075 | i) !== 0) {
          return sx * TINY * TINY;
        }
        if (lp <= z14 - hp) {
          return sx * TINY * TINY;
        }
      }
      z14 = pow2(j, hp, lp);
      return sx * z14;
    }
    module2.exports = pow;
  }
});

// node_modules/@stdlib/math-base-special-pow/lib/index.js
var require_lib67 = __commonJS({
  "node_modules/@stdlib/math-base-special-pow/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main48();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-e/lib/index.js
var require_lib68 = __commonJS({
  "node_modules/@stdlib/constants-float64-e/lib/index.js"(exports2, module2) {
    "use strict";
    var E = 2.718281828459045;
    module2.exports = E;
  }
});

// node_modules/@stdlib/constants-float64-eps/lib/index.js
var require_lib69 = __commonJS({
  "node_modules/@stdlib/constants-float64-eps/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_EPSILON = 2220446049250313e-31;
    module2.exports = FLOAT64_EPSILON;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js
var require_lanczos_sum_expg_scaled = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return Infinity;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 709811.662581658 + x * (679979.8474157227 + x * (293136.7857211597 + x * (74887.54032914672 + x * (12555.290582413863 + x * (1443.4299244417066 + x * (115.24194596137347 + x * (6.309239205732627 + x * (0.22668404630224365 + x * (0.004826466289237662 + x * 4624429436045379e-20)))))))));
        s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))));
      } else {
        x = 1 / x;
        s1 = 4624429436045379e-20 + x * (0.004826466289237662 + x * (0.22668404630224365 + x * (6.309239205732627 + x * (115.24194596137347 + x * (1443.4299244417066 + x * (12555.290582413863 + x * (74887.54032914672 + x * (293136.7857211597 + x * (679979.8474157227 + x * 709811.662581658)))))))));
        s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/main.js
var require_main49 = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var log1p4 = require_lib38();
    var sqrt = require_lib39();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var pow = require_lib67();
    var E = require_lib68();
    var EPSILON = require_lib69();
    var lanczosSumExpGScaled = require_lanczos_sum_expg_scaled();
    var G = 10.900511;
    function beta(a, b) {
      var ambh;
      var agh;
      var bgh;
      var cgh;
      var res;
      var tmp;
      var c;
      if (isnan(a) || isnan(b)) {
        return NaN;
      }
      if (a < 0 || b < 0) {
        return NaN;
      }
      if (b === 1) {
        return 1 / a;
      }
      if (a === 1) {
        return 1 / b;
      }
      c = a + b;
      if (c < EPSILON) {
        res = c / a;
        res /= b;
        return res;
      }
      if (c === a && b < EPSILON) {
        return 1 / b;
      }
      if (c === b && a < EPSILON) {
        return 1 / a;
      }
      if (a < b) {
        tmp = b;
        b = a;
        a = tmp;
      }
      agh = a + G - 0.5;
      bgh = b + G - 0.5;
      cgh = c + G - 0.5;
      res = lanczosSumExpGScaled(a) * (lanczosSumExpGScaled(b) / lanczosSumExpGScaled(c));
      ambh = a - 0.5 - b;
      if (abs2(b * ambh) < cgh * 100 && a > 100) {
        res *= exp3(ambh * log1p4(-b / cgh));
      } else {
        res *= pow(agh / cgh, ambh);
      }
      if (cgh > 1e10) {
        res *= pow(agh / cgh * (bgh / cgh), b);
      } else {
        res *= pow(agh * bgh / (cgh * cgh), b);
      }
      res *= sqrt(E / bgh);
      return res;
    }
    module2.exports = beta;
  }
});

// node_modules/@stdlib/math-base-special-beta/lib/index.js
var require_lib70 = __commonJS({
  "node_modules/@stdlib/math-base-special-beta/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main49();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-assert-is-positive-zero/lib/main.js
var require_main50 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-positive-zero/lib/main.js"(exports2, module2) {
    "use strict";
    var PINF = require_lib31();
    function isPositiveZero(x) {
      return x === 0 && 1 / x === PINF;
    }
    module2.exports = isPositiveZero;
  }
});

// node_modules/@stdlib/math-base-assert-is-positive-zero/lib/index.js
var require_lib71 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-positive-zero/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main50();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-max/lib/main.js
var require_main51 = __commonJS({
  "node_modules/@stdlib/math-base-special-max/lib/main.js"(exports2, module2) {
    "use strict";
    var isPositiveZero = require_lib71();
    var isnan = require_lib6();
    var PINF = require_lib31();
    function max2(x, y) {
      if (isnan(x) || isnan(y)) {
        return NaN;
      }
      if (x === PINF || y === PINF) {
        return PINF;
      }
      if (x === y && x === 0) {
        if (isPositiveZero(x)) {
          return x;
        }
        return y;
      }
      if (x > y) {
        return x;
      }
      return y;
    }
    module2.exports = max2;
  }
});

// node_modules/@stdlib/math-base-special-max/lib/index.js
var require_lib72 = __commonJS({
  "node_modules/@stdlib/math-base-special-max/lib/index.js"(exports2, module2) {
    "use strict";
    var max2 = require_main51();
    module2.exports = max2;
  }
});

// node_modules/@stdlib/math-base-assert-is-negative-zero/lib/main.js
var require_main52 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-negative-zero/lib/main.js"(exports2, module2) {
    "use strict";
    var NINF = require_lib33();
    function isNegativeZero(x) {
      return x === 0 && 1 / x === NINF;
    }
    module2.exports = isNegativeZero;
  }
});

// node_modules/@stdlib/math-base-assert-is-negative-zero/lib/index.js
var require_lib73 = __commonJS({
  "node_modules/@stdlib/math-base-assert-is-negative-zero/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main52();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-min/lib/main.js
var require_main53 = __commonJS({
  "node_modules/@stdlib/math-base-special-min/lib/main.js"(exports2, module2) {
    "use strict";
    var isNegativeZero = require_lib73();
    var isnan = require_lib6();
    var NINF = require_lib33();
    function min2(x, y) {
      if (isnan(x) || isnan(y)) {
        return NaN;
      }
      if (x === NINF || y === NINF) {
        return NINF;
      }
      if (x === y && x === 0) {
        if (isNegativeZero(x)) {
          return x;
        }
        return y;
      }
      if (x < y) {
        return x;
      }
      return y;
    }
    module2.exports = min2;
  }
});

// node_modules/@stdlib/math-base-special-min/lib/index.js
var require_lib74 = __commonJS({
  "node_modules/@stdlib/math-base-special-min/lib/index.js"(exports2, module2) {
    "use strict";
    var min2 = require_main53();
    module2.exports = min2;
  }
});

// node_modules/@stdlib/constants-float64-max/lib/index.js
var require_lib75 = __commonJS({
  "node_modules/@stdlib/constants-float64-max/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_MAX = 17976931348623157e292;
    module2.exports = FLOAT64_MAX;
  }
});

// node_modules/@stdlib/constants-int32-max/lib/index.js
var require_lib76 = __commonJS({
  "node_modules/@stdlib/constants-int32-max/lib/index.js"(exports2, module2) {
    "use strict";
    var INT32_MAX = 2147483647 | 0;
    module2.exports = INT32_MAX;
  }
});

// node_modules/@stdlib/constants-float64-half-pi/lib/index.js
var require_lib77 = __commonJS({
  "node_modules/@stdlib/constants-float64-half-pi/lib/index.js"(exports2, module2) {
    "use strict";
    var HALF_PI = 1.5707963267948966;
    module2.exports = HALF_PI;
  }
});

// node_modules/@stdlib/constants-float64-pi/lib/index.js
var require_lib78 = __commonJS({
  "node_modules/@stdlib/constants-float64-pi/lib/index.js"(exports2, module2) {
    "use strict";
    var PI = 3.141592653589793;
    module2.exports = PI;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js
var require_polyval_c13 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.0416666666666666;
      }
      return 0.0416666666666666 + x * (-0.001388888888887411 + x * 2480158728947673e-20);
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js
var require_polyval_c46 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -27557314351390663e-23;
      }
      return -27557314351390663e-23 + x * (2087572321298175e-24 + x * -11359647557788195e-27);
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/main.js
var require_main54 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/main.js"(exports2, module2) {
    "use strict";
    var polyval13 = require_polyval_c13();
    var polyval46 = require_polyval_c46();
    function kernelCos(x, y) {
      var hz;
      var r;
      var w;
      var z14;
      z14 = x * x;
      w = z14 * z14;
      r = z14 * polyval13(z14);
      r += w * w * polyval46(z14);
      hz = 0.5 * z14;
      w = 1 - hz;
      return w + (1 - w - hz + (z14 * r - x * y));
    }
    module2.exports = kernelCos;
  }
});

// node_modules/@stdlib/math-base-special-kernel-cos/lib/index.js
var require_lib79 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-cos/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main54();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-sin/lib/main.js
var require_main55 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-sin/lib/main.js"(exports2, module2) {
    "use strict";
    var S1 = -0.16666666666666632;
    var S2 = 0.00833333333332249;
    var S3 = -1984126982985795e-19;
    var S4 = 27557313707070068e-22;
    var S5 = -25050760253406863e-24;
    var S6 = 158969099521155e-24;
    function kernelSin(x, y) {
      var r;
      var v;
      var w;
      var z14;
      z14 = x * x;
      w = z14 * z14;
      r = S2 + z14 * (S3 + z14 * S4) + z14 * w * (S5 + z14 * S6);
      v = z14 * x;
      if (y === 0) {
        return x + v * (S1 + z14 * r);
      }
      return x - (z14 * (0.5 * y - v * r) - y - v * S1);
    }
    module2.exports = kernelSin;
  }
});

// node_modules/@stdlib/math-base-special-kernel-sin/lib/index.js
var require_lib80 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-sin/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main55();
    module2.exports = main;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/low.js
var require_low2 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/low.js"(exports2, module2) {
    "use strict";
    var isLittleEndian = require_lib27();
    var LOW2;
    if (isLittleEndian === true) {
      LOW2 = 0;
    } else {
      LOW2 = 1;
    }
    module2.exports = LOW2;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/main.js
var require_main56 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/main.js"(exports2, module2) {
    "use strict";
    var Uint32Array2 = require_lib15();
    var Float64Array2 = require_lib18();
    var LOW2 = require_low2();
    var FLOAT64_VIEW = new Float64Array2(1);
    var UINT32_VIEW = new Uint32Array2(FLOAT64_VIEW.buffer);
    function getLowWord(x) {
      FLOAT64_VIEW[0] = x;
      return UINT32_VIEW[LOW2];
    }
    module2.exports = getLowWord;
  }
});

// node_modules/@stdlib/number-float64-base-get-low-word/lib/index.js
var require_lib81 = __commonJS({
  "node_modules/@stdlib/number-float64-base-get-low-word/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main56();
    module2.exports = main;
  }
});

// node_modules/@stdlib/array-base-filled/lib/main.js
var require_main57 = __commonJS({
  "node_modules/@stdlib/array-base-filled/lib/main.js"(exports2, module2) {
    "use strict";
    function filled(value, len) {
      var arr;
      var i;
      arr = [];
      for (i = 0; i < len; i++) {
        arr.push(value);
      }
      return arr;
    }
    module2.exports = filled;
  }
});

// node_modules/@stdlib/array-base-filled/lib/index.js
var require_lib82 = __commonJS({
  "node_modules/@stdlib/array-base-filled/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main57();
    module2.exports = main;
  }
});

// node_modules/@stdlib/array-base-zeros/lib/main.js
var require_main58 = __commonJS({
  "node_modules/@stdlib/array-base-zeros/lib/main.js"(exports2, module2) {
    "use strict";
    var filled = require_lib82();
    function zeros(len) {
      return filled(0, len);
    }
    module2.exports = zeros;
  }
});

// node_modules/@stdlib/array-base-zeros/lib/index.js
var require_lib83 = __commonJS({
  "node_modules/@stdlib/array-base-zeros/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main58();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js
var require_kernel_rempio2 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js"(exports2, module2) {
    "use strict";
    var floor = require_lib37();
    var ldexp = require_lib57();
    var zeros = require_lib83();
    var IPIO2 = [
      10680707,
      7228996,
      1387004,
      2578385,
      16069853,
      12639074,
      9804092,
      4427841,
      16666979,
      11263675,
      12935607,
      2387514,
      4345298,
      14681673,
      3074569,
      13734428,
      16653803,
      1880361,
      10960616,
      8533493,
      3062596,
      8710556,
      7349940,
      6258241,
      3772886,
      3769171,
      3798172,
      8675211,
      12450088,
      3874808,
      9961438,
      366607,
      15675153,
      9132554,
      7151469,
      3571407,
      2607881,
      12013382,
      4155038,
      6285869,
      7677882,
      13102053,
      15825725,
      473591,
      9065106,
      15363067,
      6271263,
      9264392,
      5636912,
      4652155,
      7056368,
      13614112,
      10155062,
      1944035,
      9527646,
      15080200,
      6658437,
      6231200,
      6832269,
      16767104,
      5075751,
      3212806,
      1398474,
      7579849,
      6349435,
      12618859
    ];
    var PIO2 = [
      1.570796251296997,
      // 0x3FF921FB, 0x40000000
      7549789415861596e-23,
      // 0x3E74442D, 0x00000000
      5390302529957765e-30,
      // 0x3CF84698, 0x80000000
      3282003415807913e-37,
      // 0x3B78CC51, 0x60000000
      1270655753080676e-44,
      // 0x39F01B83, 0x80000000
      12293330898111133e-52,
      // 0x387A2520, 0x40000000
      27337005381646456e-60,
      // 0x36E38222, 0x80000000
      21674168387780482e-67
      // 0x3569F31D, 0x00000000
    ];
    var TWO24 = 16777216;
    var TWON24 = 5960464477539063e-23;
    var F = zeros(20);
    var Q = zeros(20);
    var FQ = zeros(20);
    var IQ = zeros(20);
    function compute(x, y, jz, q, q0, jk, jv, jx, f) {
      var carry;
      var fw;
      var ih;
      var jp;
      var i;
      var k;
      var n;
      var j;
      var z14;
      jp = jk;
      z14 = q[jz];
      j = jz;
      for (i = 0; j > 0; i++) {
        fw = TWON24 * z14 | 0;
        IQ[i] = z14 - TWO24 * fw | 0;
        z14 = q[j - 1] + fw;
        j -= 1;
      }
      z14 = ldexp(z14, q0);
      z14 -= 8 * floor(z14 * 0.125);
      n = z14 | 0;
      z14 -= n;
      ih = 0;
      if (q0 > 0) {
        i = IQ[jz - 1] >> 24 - q0;
        n += i;
        IQ[jz - 1] -= i << 24 - q0;
        ih = IQ[jz - 1] >> 23 - q0;
      } else if (q0 === 0) {
        ih = IQ[jz - 1] >> 23;
      } else if (z14 >= 0.5) {
        ih = 2;
      }
      if (ih > 0) {
        n += 1;
        carry = 0;
        for (i = 0; i < jz; i++) {
          j = IQ[i];
          if (carry === 0) {
            if (j !== 0) {
              carry = 1;
              IQ[i] = 16777216 - j;
            }
          } else {
            IQ[i] = 16777215 - j;
          }
        }
        if (q0 > 0) {
          switch (q0) {
            // eslint-disable-line default-case
            case 1:
              IQ[jz - 1] &= 8388607;
              break;
            case 2:
              IQ[jz - 1] &= 4194303;
              break;
          }
        }
        if (ih === 2) {
          z14 = 1 - z14;
          if (carry !== 0) {
            z14 -= ldexp(1, q0);
          }
        }
      }
      if (z14 === 0) {
        j = 0;
        for (i = jz - 1; i >= jk; i--) {
          j |= IQ[i];
        }
        if (j === 0) {
          for (k = 1; IQ[jk - k] === 0; k++) {
          }
          for (i = jz + 1; i <= jz + k; i++) {
            f[jx + i] = IPIO2[jv + i];
            fw = 0;
            for (j = 0; j <= jx; j++) {
              fw += x[j] * f[jx + (i - j)];
            }
            q[i] = fw;
          }
          jz += k;
          return compute(x, y, jz, q, q0, jk, jv, jx, f);
        }
        jz -= 1;
        q0 -= 24;
        while (IQ[jz] === 0) {
          jz -= 1;
          q0 -= 24;
        }
      } else {
        z14 = ldexp(z14, -q0);
        if (z14 >= TWO24) {
          fw = TWON24 * z14 | 0;
          IQ[jz] = z14 - TWO24 * fw | 0;
          jz += 1;
          q0 += 24;
          IQ[jz] = fw;
        } else {
          IQ[jz] = z14 | 0;
        }
      }
      fw = ldexp(1, q0);
      for (i = jz; i >= 0; i--) {
        q[i] = fw * IQ[i];
        fw *= TWON24;
      }
      for (i = jz; i >= 0; i--) {
        fw = 0;
        for (k = 0; k <= jp && k <= jz - i; k++) {
          fw += PIO2[k] * q[i + k];
        }
        FQ[jz - i] = fw;
      }
      fw = 0;
      for (i = jz; i >= 0; i--) {
        fw += FQ[i];
      }
      if (ih === 0) {
        y[0] = fw;
      } else {
        y[0] = -fw;
      }
      fw = FQ[0] - fw;
      for (i = 1; i <= jz; i++) {
        fw += FQ[i];
      }
      if (ih === 0) {
        y[1] = fw;
      } else {
        y[1] = -fw;
      }
      return n & 7;
    }
    function kernelRempio2(x, y, e0, nx) {
      var fw;
      var jk;
      var jv;
      var jx;
      var jz;
      var q0;
      var i;
      var j;
      var m;
      jk = 4;
      jx = nx - 1;
      jv = (e0 - 3) / 24 | 0;
      if (jv < 0) {
        jv = 0;
      }
      q0 = e0 - 24 * (jv + 1);
      j = jv - jx;
      m = jx + jk;
      for (i = 0; i <= m; i++) {
        if (j < 0) {
          F[i] = 0;
        } else {
          F[i] = IPIO2[j];
        }
        j += 1;
      }
      for (i = 0; i <= jk; i++) {
        fw = 0;
        for (j = 0; j <= jx; j++) {
          fw += x[j] * F[jx + (i - j)];
        }
        Q[i] = fw;
      }
      jz = jk;
      return compute(x, y, jz, Q, q0, jk, jv, jx, F);
    }
    module2.exports = kernelRempio2;
  }
});

// node_modules/@stdlib/math-base-special-round/lib/main.js
var require_main59 = __commonJS({
  "node_modules/@stdlib/math-base-special-round/lib/main.js"(exports2, module2) {
    "use strict";
    var round = Math.round;
    module2.exports = round;
  }
});

// node_modules/@stdlib/math-base-special-round/lib/index.js
var require_lib84 = __commonJS({
  "node_modules/@stdlib/math-base-special-round/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main59();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/rempio2_medium.js
var require_rempio2_medium = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/rempio2_medium.js"(exports2, module2) {
    "use strict";
    var round = require_lib84();
    var getHighWord = require_lib28();
    var INVPIO2 = 0.6366197723675814;
    var PIO2_1 = 1.5707963267341256;
    var PIO2_1T = 6077100506506192e-26;
    var PIO2_2 = 6077100506303966e-26;
    var PIO2_2T = 20222662487959506e-37;
    var PIO2_3 = 20222662487111665e-37;
    var PIO2_3T = 84784276603689e-45;
    var EXPONENT_MASK = 2047 | 0;
    function rempio2Medium(x, ix, y) {
      var high;
      var n;
      var t;
      var r;
      var w;
      var i;
      var j;
      n = round(x * INVPIO2);
      r = x - n * PIO2_1;
      w = n * PIO2_1T;
      j = ix >> 20 | 0;
      y[0] = r - w;
      high = getHighWord(y[0]);
      i = j - (high >> 20 & EXPONENT_MASK);
      if (i > 16) {
        t = r;
        w = n * PIO2_2;
        r = t - w;
        w = n * PIO2_2T - (t - r - w);
        y[0] = r - w;
        high = getHighWord(y[0]);
        i = j - (high >> 20 & EXPONENT_MASK);
        if (i > 49) {
          t = r;
          w = n * PIO2_3;
          r = t - w;
          w = n * PIO2_3T - (t - r - w);
          y[0] = r - w;
        }
      }
      y[1] = r - y[0] - w;
      return n;
    }
    module2.exports = rempio2Medium;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/main.js
var require_main60 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/main.js"(exports2, module2) {
    "use strict";
    var ABS_MASK = require_lib50();
    var EXPONENT_MASK = require_lib55();
    var SIGNIFICAND_MASK = require_lib66();
    var getHighWord = require_lib28();
    var getLowWord = require_lib81();
    var fromWords = require_lib30();
    var rempio2Kernel = require_kernel_rempio2();
    var rempio2Medium = require_rempio2_medium();
    var ZERO = 0;
    var TWO24 = 16777216;
    var PIO2_1 = 1.5707963267341256;
    var PIO2_1T = 6077100506506192e-26;
    var TWO_PIO2_1T = 2 * PIO2_1T;
    var THREE_PIO2_1T = 3 * PIO2_1T;
    var FOUR_PIO2_1T = 4 * PIO2_1T;
    var PI_HIGH_WORD_SIGNIFICAND = 598523 | 0;
    var PIO4_HIGH_WORD = 1072243195 | 0;
    var THREE_PIO4_HIGH_WORD = 1073928572 | 0;
    var FIVE_PIO4_HIGH_WORD = 1074752122 | 0;
    var THREE_PIO2_HIGH_WORD = 1074977148 | 0;
    var SEVEN_PIO4_HIGH_WORD = 1075183036 | 0;
    var TWO_PI_HIGH_WORD = 1075388923 | 0;
    var NINE_PIO4_HIGH_WORD = 1075594811 | 0;
    var MEDIUM = 1094263291 | 0;
    var TX = [0, 0, 0];
    var TY = [0, 0];
    function rempio2(x, y) {
      var low;
      var e0;
      var hx;
      var ix;
      var nx;
      var i;
      var n;
      var z14;
      hx = getHighWord(x) | 0;
      ix = hx & ABS_MASK | 0;
      if (ix <= PIO4_HIGH_WORD) {
        y[0] = x;
        y[1] = 0;
        return 0;
      }
      if (ix <= FIVE_PIO4_HIGH_WORD) {
        if ((ix & SIGNIFICAND_MASK) === PI_HIGH_WORD_SIGNIFICAND) {
          return rempio2Medium(x, ix, y);
        }
        if (ix <= THREE_PIO4_HIGH_WORD) {
          if (hx > 0) {
            z14 = x - PIO2_1;
            y[0] = z14 - PIO2_1T;
            y[1] = z14 - y[0] - PIO2_1T;
            return 1;
          }
          z14 = x + PIO2_1;
          y[0] = z14 + PIO2_1T;
          y[1] = z14 - y[0] + PIO2_1T;
          return -1;
        }
        if (hx > 0) {
          z14 = x - 2 * PIO2_1;
          y[0] = z14 - TWO_PIO2_1T;
          y[1] = z14 - y[0] - TWO_PIO2_1T;
          return 2;
        }
        z14 = x + 2 * PIO2_1;
        y[0] = z14 + TWO_PIO2_1T;
        y[1] = z14 - y[0] + TWO_PIO2_1T;
        return -2;
      }
      if (ix <= NINE_PIO4_HIGH_WORD) {
        if (ix <= SEVEN_PIO4_HIGH_WORD) {
          if (ix === THREE_PIO2_HIGH_WORD) {
            return rempio2Medium(x, ix, y);
          }
          if (hx > 0) {
            z14 = x - 3 * PIO2_1;
            y[0] = z14 - THREE_PIO2_1T;
            y[1] = z14 - y[0] - THREE_PIO2_1T;
            return 3;
          }
          z14 = x + 3 * PIO2_1;
          y[0] = z14 + THREE_PIO2_1T;
          y[1] = z14 - y[0] + THREE_PIO2_1T;
          return -3;
        }
        if (ix === TWO_PI_HIGH_WORD) {
          return rempio2Medium(x, ix, y);
        }
        if (hx > 0) {
          z14 = x - 4 * PIO2_1;
          y[0] = z14 - FOUR_PIO2_1T;
          y[1] = z14 - y[0] - FOUR_PIO2_1T;
          return 4;
        }
        z14 = x + 4 * PIO2_1;
        y[0] = z14 + FOUR_PIO2_1T;
        y[1] = z14 - y[0] + FOUR_PIO2_1T;
        return -4;
      }
      if (ix < MEDIUM) {
        return rempio2Medium(x, ix, y);
      }
      if (ix >= EXPONENT_MASK) {
        y[0] = NaN;
        y[1] = NaN;
        return 0;
      }
      low = getLowWord(x);
      e0 = (ix >> 20) - 1046;
      z14 = fromWords(ix - (e0 << 20 | 0), low);
      for (i = 0; i < 2; i++) {
        TX[i] = z14 | 0;
        z14 = (z14 - TX[i]) * TWO24;
      }
      TX[2] = z14;
      nx = 3;
      while (TX[nx - 1] === ZERO) {
        nx -= 1;
      }
      n = rempio2Kernel(TX, TY, e0, nx, 1);
      if (hx < 0) {
        y[0] = -TY[0];
        y[1] = -TY[1];
        return -n;
      }
      y[0] = TY[0];
      y[1] = TY[1];
      return n;
    }
    module2.exports = rempio2;
  }
});

// node_modules/@stdlib/math-base-special-rempio2/lib/index.js
var require_lib85 = __commonJS({
  "node_modules/@stdlib/math-base-special-rempio2/lib/index.js"(exports2, module2) {
    "use strict";
    var rempio2 = require_main60();
    module2.exports = rempio2;
  }
});

// node_modules/@stdlib/math-base-special-sin/lib/main.js
var require_main61 = __commonJS({
  "node_modules/@stdlib/math-base-special-sin/lib/main.js"(exports2, module2) {
    "use strict";
    var HIGH_WORD_ABS_MASK = require_lib50();
    var HIGH_WORD_EXPONENT_MASK = require_lib55();
    var getHighWord = require_lib28();
    var kernelCos = require_lib79();
    var kernelSin = require_lib80();
    var rempio2 = require_lib85();
    var PIO4_HIGH_WORD = 1072243195 | 0;
    var SMALL_HIGH_WORD = 1045430272 | 0;
    var Y = [0, 0];
    function sin(x) {
      var ix;
      var n;
      ix = getHighWord(x);
      ix &= HIGH_WORD_ABS_MASK;
      if (ix <= PIO4_HIGH_WORD) {
        if (ix < SMALL_HIGH_WORD) {
          return x;
        }
        return kernelSin(x, 0);
      }
      if (ix >= HIGH_WORD_EXPONENT_MASK) {
        return NaN;
      }
      n = rempio2(x, Y);
      switch (n & 3) {
        case 0:
          return kernelSin(Y[0], Y[1]);
        case 1:
          return kernelCos(Y[0], Y[1]);
        case 2:
          return -kernelSin(Y[0], Y[1]);
        default:
          return -kernelCos(Y[0], Y[1]);
      }
    }
    module2.exports = sin;
  }
});

// node_modules/@stdlib/math-base-special-sin/lib/index.js
var require_lib86 = __commonJS({
  "node_modules/@stdlib/math-base-special-sin/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main61();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-two-pi/lib/index.js
var require_lib87 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-two-pi/lib/index.js"(exports2, module2) {
    "use strict";
    var SQRT_TWO_PI = 2.5066282746310007;
    module2.exports = SQRT_TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/polyval_s.js
var require_polyval_s = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/polyval_s.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.08333333333334822;
      }
      return 0.08333333333334822 + x * (0.0034722222160545866 + x * (-0.0026813261780578124 + x * (-22954996161337813e-20 + x * 7873113957930937e-19)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/stirling_approximation.js
var require_stirling_approximation = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/stirling_approximation.js"(exports2, module2) {
    "use strict";
    var SQRT_TWO_PI = require_lib87();
    var pow = require_lib67();
    var exp3 = require_lib58();
    var polyval = require_polyval_s();
    var MAX_STIRLING = 143.01608;
    function gamma(x) {
      var w;
      var y;
      var v;
      w = 1 / x;
      w = 1 + w * polyval(w);
      y = exp3(x);
      if (x > MAX_STIRLING) {
        v = pow(x, 0.5 * x - 0.25);
        y = v * (v / y);
      } else {
        y = pow(x, x - 0.5) / y;
      }
      return SQRT_TWO_PI * y * w;
    }
    module2.exports = gamma;
  }
});

// node_modules/@stdlib/constants-float64-eulergamma/lib/index.js
var require_lib88 = __commonJS({
  "node_modules/@stdlib/constants-float64-eulergamma/lib/index.js"(exports2, module2) {
    "use strict";
    var EULERGAMMA = 0.5772156649015329;
    module2.exports = EULERGAMMA;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/small_approximation.js
var require_small_approximation = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/small_approximation.js"(exports2, module2) {
    "use strict";
    var EULER = require_lib88();
    function gamma(x, z14) {
      return z14 / ((1 + EULER * x) * x);
    }
    module2.exports = gamma;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/rational_pq.js
var require_rational_pq2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/rational_pq.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 1;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 1 + x * (0.4942148268014971 + x * (0.20744822764843598 + x * (0.04763678004571372 + x * (0.010421379756176158 + x * (0.0011913514700658638 + x * (16011952247675185e-20 + x * 0))))));
        s2 = 1 + x * (0.0714304917030273 + x * (-0.23459179571824335 + x * (0.035823639860549865 + x * (0.011813978522206043 + x * (-0.004456419138517973 + x * (5396055804933034e-19 + x * -23158187332412014e-21))))));
      } else {
        x = 1 / x;
        s1 = 0 + x * (16011952247675185e-20 + x * (0.0011913514700658638 + x * (0.010421379756176158 + x * (0.04763678004571372 + x * (0.20744822764843598 + x * (0.4942148268014971 + x * 1))))));
        s2 = -23158187332412014e-21 + x * (5396055804933034e-19 + x * (-0.004456419138517973 + x * (0.011813978522206043 + x * (0.035823639860549865 + x * (-0.23459179571824335 + x * (0.0714304917030273 + x * 1))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/main.js
var require_main62 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var isInteger = require_lib59();
    var isNegativeZero = require_lib73();
    var abs2 = require_lib42();
    var floor = require_lib37();
    var sin = require_lib86();
    var PINF = require_lib31();
    var NINF = require_lib33();
    var PI = require_lib78();
    var stirlingApprox = require_stirling_approximation();
    var smallApprox = require_small_approximation();
    var rateval = require_rational_pq2();
    function gamma(x) {
      var sign;
      var q;
      var p;
      var z14;
      if (isInteger(x) && x < 0 || x === NINF || isnan(x)) {
        return NaN;
      }
      if (x === 0) {
        if (isNegativeZero(x)) {
          return NINF;
        }
        return PINF;
      }
      if (x > 171.61447887182297) {
        return PINF;
      }
      if (x < -170.5674972726612) {
        return 0;
      }
      q = abs2(x);
      if (q > 33) {
        if (x >= 0) {
          return stirlingApprox(x);
        }
        p = floor(q);
        if ((p & 1) === 0) {
          sign = -1;
        } else {
          sign = 1;
        }
        z14 = q - p;
        if (z14 > 0.5) {
          p += 1;
          z14 = q - p;
        }
        z14 = q * sin(PI * z14);
        return sign * PI / (abs2(z14) * stirlingApprox(q));
      }
      z14 = 1;
      while (x >= 3) {
        x -= 1;
        z14 *= x;
      }
      while (x < 0) {
        if (x > -1e-9) {
          return smallApprox(x, z14);
        }
        z14 /= x;
        x += 1;
      }
      while (x < 2) {
        if (x < 1e-9) {
          return smallApprox(x, z14);
        }
        z14 /= x;
        x += 1;
      }
      if (x === 2) {
        return z14;
      }
      x -= 2;
      return z14 * rateval(x);
    }
    module2.exports = gamma;
  }
});

// node_modules/@stdlib/math-base-special-gamma/lib/index.js
var require_lib89 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main62();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-nth-factorial/lib/index.js
var require_lib90 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-nth-factorial/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_MAX_NTH_FACTORIAL = 170 | 0;
    module2.exports = FLOAT64_MAX_NTH_FACTORIAL;
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/factorials.json
var require_factorials = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/factorials.json"(exports2, module2) {
    module2.exports = [
      1,
      1,
      2,
      6,
      24,
      120,
      720,
      5040,
      40320,
      362880,
      3628800,
      39916800,
      479001600,
      6227020800,
      87178291200,
      1307674368e3,
      20922789888e3,
      355687428096e3,
      6402373705728e3,
      121645100408832e3,
      243290200817664e4,
      5109094217170944e4,
      11240007277776077e5,
      2585201673888498e7,
      6204484017332394e8,
      15511210043330986e9,
      40329146112660565e10,
      10888869450418352e12,
      30488834461171387e13,
      8841761993739702e15,
      26525285981219107e16,
      8222838654177922e18,
      2631308369336935e20,
      8683317618811886e21,
      29523279903960416e22,
      10333147966386145e24,
      37199332678990125e25,
      13763753091226346e27,
      5230226174666011e29,
      20397882081197444e30,
      8159152832478977e32,
      3345252661316381e34,
      140500611775288e37,
      6041526306337383e37,
      2658271574788449e39,
      11962222086548019e40,
      5502622159812089e42,
      25862324151116818e43,
      12413915592536073e45,
      6082818640342675e47,
      30414093201713376e48,
      15511187532873822e50,
      8065817517094388e52,
      42748832840600255e53,
      2308436973392414e56,
      12696403353658276e57,
      7109985878048635e59,
      40526919504877214e60,
      23505613312828785e62,
      13868311854568984e64,
      832098711274139e67,
      5075802138772248e68,
      3146997326038794e70,
      198260831540444e73,
      12688693218588417e73,
      8247650592082472e75,
      5443449390774431e77,
      3647111091818868e79,
      24800355424368305e80,
      1711224524281413e83,
      11978571669969892e84,
      8504785885678623e86,
      61234458376886085e87,
      44701154615126844e89,
      3307885441519386e92,
      248091408113954e95,
      18854947016660504e95,
      14518309202828587e97,
      11324281178206297e99,
      8946182130782976e101,
      7156945704626381e103,
      5797126020747368e105,
      4753643337012842e107,
      3945523969720659e109,
      3314240134565353e111,
      281710411438055e114,
      24227095383672734e114,
      2107757298379528e117,
      18548264225739844e118,
      1650795516090846e121,
      14857159644817615e122,
      1352001527678403e125,
      12438414054641308e126,
      11567725070816416e128,
      1087366156656743e131,
      1032997848823906e133,
      9916779348709496e134,
      9619275968248212e136,
      9426890448883248e138,
      9332621544394415e140,
      9332621544394415e142,
      942594775983836e145,
      9614466715035127e146,
      990290071648618e149,
      10299016745145628e150,
      1081396758240291e153,
      11462805637347084e154,
      1226520203196138e157,
      1324641819451829e159,
      14438595832024937e160,
      1588245541522743e163,
      17629525510902446e164,
      1974506857221074e167,
      22311927486598138e168,
      25435597334721877e170,
      2925093693493016e173,
      3393108684451898e175,
      3969937160808721e177,
      4684525849754291e179,
      5574585761207606e181,
      6689502913449127e183,
      8094298525273444e185,
      9875044200833601e187,
      1214630436702533e190,
      1506141741511141e192,
      1882677176888926e194,
      2372173242880047e196,
      30126600184576594e197,
      3856204823625804e200,
      4974504222477287e202,
      6466855489220474e204,
      847158069087882e207,
      11182486511960043e208,
      14872707060906857e210,
      19929427461615188e212,
      26904727073180504e214,
      3659042881952549e217,
      5012888748274992e219,
      6917786472619489e221,
      9615723196941089e223,
      13462012475717526e225,
      1898143759076171e228,
      2695364137888163e230,
      3854370717180073e232,
      55502938327393044e233,
      8047926057471992e236,
      11749972043909107e238,
      1727245890454639e241,
      25563239178728654e242,
      380892263763057e246,
      5713383956445855e247,
      862720977423324e250,
      13113358856834524e251,
      20063439050956823e253,
      30897696138473508e255,
      4789142901463394e258,
      7471062926282894e260,
      11729568794264145e262,
      1853271869493735e265,
      29467022724950384e266,
      47147236359920616e268,
      7590705053947219e271,
      12296942187394494e273,
      20044015765453026e275,
      3287218585534296e278,
      5423910666131589e280,
      9003691705778438e282,
      1503616514864999e285,
      25260757449731984e286,
      4269068009004705e289,
      7257415615307999e291
    ];
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/main.js
var require_main63 = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var isInteger = require_lib59();
    var gamma = require_lib89();
    var PINF = require_lib31();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib90();
    var FACTORIALS = require_factorials();
    function factorial(x) {
      if (isnan(x)) {
        return NaN;
      }
      if (isInteger(x)) {
        if (x < 0) {
          return NaN;
        }
        if (x <= FLOAT64_MAX_NTH_FACTORIAL) {
          return FACTORIALS[x];
        }
        return PINF;
      }
      return gamma(x + 1);
    }
    module2.exports = factorial;
  }
});

// node_modules/@stdlib/math-base-special-factorial/lib/index.js
var require_lib91 = __commonJS({
  "node_modules/@stdlib/math-base-special-factorial/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main63();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js
var require_rational_pq3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return Infinity;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 3847467039331777e-5 + x * (3685766504351951e-5 + x * (1588920245372942e-5 + x * (4059208354298835e-6 + x * (6805476611834733e-7 + x * (7823975500312005e-8 + x * (6246580776401795e-9 + x * (341986.3488721347 + x * (12287.194511824551 + x * (261.61404416416684 + x * 2.5066282746310007)))))))));
        s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))));
      } else {
        x = 1 / x;
        s1 = 2.5066282746310007 + x * (261.61404416416684 + x * (12287.194511824551 + x * (341986.3488721347 + x * (6246580776401795e-9 + x * (7823975500312005e-8 + x * (6805476611834733e-7 + x * (4059208354298835e-6 + x * (1588920245372942e-5 + x * (3685766504351951e-5 + x * 3847467039331777e-5)))))))));
        s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js
var require_main64 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js"(exports2, module2) {
    "use strict";
    var gammaLanczosSum = require_rational_pq3();
    module2.exports = gammaLanczosSum;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js
var require_lib92 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main64();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-gamma-lanczos-g/lib/index.js
var require_lib93 = __commonJS({
  "node_modules/@stdlib/constants-float64-gamma-lanczos-g/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_GAMMA_LANCZOS_G = 10.900511;
    module2.exports = FLOAT64_GAMMA_LANCZOS_G;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js
var require_gamma_delta_ratio_lanczos = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js"(exports2, module2) {
    "use strict";
    var lanczosSum = require_lib92();
    var gamma = require_lib89();
    var log1p4 = require_lib38();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var pow = require_lib67();
    var EPSILON = require_lib69();
    var E = require_lib68();
    var G = require_lib93();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib90();
    var FACTORIAL_169 = 4269068009004705e289;
    function gammaDeltaRatioLanczos(z14, delta) {
      var result;
      var ratio;
      var zgh;
      if (z14 < EPSILON) {
        if (delta >= FLOAT64_MAX_NTH_FACTORIAL) {
          ratio = gammaDeltaRatioLanczos(delta, FLOAT64_MAX_NTH_FACTORIAL - delta);
          ratio *= z14;
          ratio *= FACTORIAL_169;
          return 1 / ratio;
        }
        return 1 / (z14 * gamma(z14 + delta));
      }
      zgh = z14 + G - 0.5;
      if (z14 + delta === z14) {
        if (abs2(delta / zgh) < EPSILON) {
          result = exp3(-delta);
        } else {
          result = 1;
        }
      } else {
        if (abs2(delta) < 10) {
          result = exp3((0.5 - z14) * log1p4(delta / zgh));
        } else {
          result = pow(zgh / (zgh + delta), z14 - 0.5);
        }
        result *= lanczosSum(z14) / lanczosSum(z14 + delta);
      }
      result *= pow(E / (zgh + delta), delta);
      return result;
    }
    module2.exports = gammaDeltaRatioLanczos;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/main.js
var require_main65 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/main.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var floor = require_lib37();
    var gamma = require_lib89();
    var factorial = require_lib91();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib90();
    var gammaDeltaRatioLanczos = require_gamma_delta_ratio_lanczos();
    function gammaDeltaRatio(z14, delta) {
      var result;
      var idelta;
      var iz;
      if (z14 <= 0 || z14 + delta <= 0) {
        return gamma(z14) / gamma(z14 + delta);
      }
      idelta = floor(delta);
      if (idelta === delta) {
        iz = floor(z14);
        if (iz === z14) {
          if (z14 <= FLOAT64_MAX_NTH_FACTORIAL && z14 + delta <= FLOAT64_MAX_NTH_FACTORIAL) {
            return factorial(iz - 1) / factorial(idelta + iz - 1);
          }
        }
        if (abs2(delta) < 20) {
          if (delta === 0) {
            return 1;
          }
          if (delta < 0) {
            z14 -= 1;
            result = z14;
            delta += 1;
            while (delta !== 0) {
              z14 -= 1;
              result *= z14;
              delta += 1;
            }
            return result;
          }
          result = 1 / z14;
          delta -= 1;
          while (delta !== 0) {
            z14 += 1;
            result /= z14;
            delta -= 1;
          }
          return result;
        }
      }
      return gammaDeltaRatioLanczos(z14, delta);
    }
    module2.exports = gammaDeltaRatio;
  }
});

// node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/index.js
var require_lib94 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-delta-ratio/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main65();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/polyval_p.js
var require_polyval_p3 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/polyval_p.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.3999999999940942;
      }
      return 0.3999999999940942 + x * (0.22222198432149784 + x * 0.15313837699209373);
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/polyval_q.js
var require_polyval_q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/polyval_q.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.6666666666666735;
      }
      return 0.6666666666666735 + x * (0.2857142874366239 + x * (0.1818357216161805 + x * 0.14798198605116586));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/main.js
var require_main66 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/main.js"(exports2, module2) {
    "use strict";
    var getHighWord = require_lib28();
    var setHighWord = require_lib29();
    var isnan = require_lib6();
    var BIAS = require_lib34();
    var NINF = require_lib33();
    var polyvalP = require_polyval_p3();
    var polyvalQ = require_polyval_q2();
    var LN2_HI = 0.6931471803691238;
    var LN2_LO = 19082149292705877e-26;
    var TWO54 = 18014398509481984;
    var ONE_THIRD = 0.3333333333333333;
    var HIGH_SIGNIFICAND_MASK = 1048575 | 0;
    var HIGH_MAX_NORMAL_EXP = 2146435072 | 0;
    var HIGH_MIN_NORMAL_EXP = 1048576 | 0;
    var HIGH_BIASED_EXP_0 = 1072693248 | 0;
    function ln(x) {
      var hfsq;
      var hx;
      var t2;
      var t1;
      var k;
      var R;
      var f;
      var i;
      var j;
      var s;
      var w;
      var z14;
      if (x === 0) {
        return NINF;
      }
      if (isnan(x) || x < 0) {
        return NaN;
      }
      hx = getHighWord(x);
      k = 0 | 0;
      if (hx < HIGH_MIN_NORMAL_EXP) {
        k -= 54 | 0;
        x *= TWO54;
        hx = getHighWord(x);
      }
      if (hx >= HIGH_MAX_NORMAL_EXP) {
        return x + x;
      }
      k += (hx >> 20) - BIAS | 0;
      hx &= HIGH_SIGNIFICAND_MASK;
      i = hx + 614244 & 1048576 | 0;
      x = setHighWord(x, hx | i ^ HIGH_BIASED_EXP_0);
      k += i >> 20 | 0;
      f = x - 1;
      if ((HIGH_SIGNIFICAND_MASK & 2 + hx) < 3) {
        if (f === 0) {
          if (k === 0) {
            return 0;
          }
          return k * LN2_HI + k * LN2_LO;
        }
        R = f * f * (0.5 - ONE_THIRD * f);
        if (k === 0) {
          return f - R;
        }
        return k * LN2_HI - (R - k * LN2_LO - f);
      }
      s = f / (2 + f);
      z14 = s * s;
      i = hx - 398458 | 0;
      w = z14 * z14;
      j = 440401 - hx | 0;
      t1 = w * polyvalP(w);
      t2 = z14 * polyvalQ(w);
      i |= j;
      R = t2 + t1;
      if (i > 0) {
        hfsq = 0.5 * f * f;
        if (k === 0) {
          return f - (hfsq - s * (hfsq + R));
        }
        return k * LN2_HI - (hfsq - (s * (hfsq + R) + k * LN2_LO) - f);
      }
      if (k === 0) {
        return f - s * (f - R);
      }
      return k * LN2_HI - (s * (f - R) - k * LN2_LO - f);
    }
    module2.exports = ln;
  }
});

// node_modules/@stdlib/math-base-special-ln/lib/index.js
var require_lib95 = __commonJS({
  "node_modules/@stdlib/math-base-special-ln/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main66();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-cos/lib/main.js
var require_main67 = __commonJS({
  "node_modules/@stdlib/math-base-special-cos/lib/main.js"(exports2, module2) {
    "use strict";
    var getHighWord = require_lib28();
    var kernelCos = require_lib79();
    var kernelSin = require_lib80();
    var rempio2 = require_lib85();
    var ABS_MASK = require_lib50();
    var EXPONENT_MASK = require_lib55();
    var buffer = [0, 0];
    var HIGH_WORD_PIO4 = 1072243195 | 0;
    var HIGH_WORD_TWO_NEG_27 = 1044381696 | 0;
    function cos(x) {
      var ix;
      var n;
      ix = getHighWord(x);
      ix &= ABS_MASK;
      if (ix <= HIGH_WORD_PIO4) {
        if (ix < HIGH_WORD_TWO_NEG_27) {
          return 1;
        }
        return kernelCos(x, 0);
      }
      if (ix >= EXPONENT_MASK) {
        return NaN;
      }
      n = rempio2(x, buffer);
      switch (n & 3) {
        case 0:
          return kernelCos(buffer[0], buffer[1]);
        case 1:
          return -kernelSin(buffer[0], buffer[1]);
        case 2:
          return -kernelCos(buffer[0], buffer[1]);
        default:
          return kernelSin(buffer[0], buffer[1]);
      }
    }
    module2.exports = cos;
  }
});

// node_modules/@stdlib/math-base-special-cos/lib/index.js
var require_lib96 = __commonJS({
  "node_modules/@stdlib/math-base-special-cos/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main67();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-sinpi/lib/main.js
var require_main68 = __commonJS({
  "node_modules/@stdlib/math-base-special-sinpi/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var isInfinite = require_lib48();
    var cos = require_lib96();
    var sin = require_lib86();
    var abs2 = require_lib42();
    var copysign = require_lib52();
    var PI = require_lib78();
    function sinpi(x) {
      var ar;
      var r;
      if (isnan(x)) {
        return NaN;
      }
      if (isInfinite(x)) {
        return NaN;
      }
      r = x % 2;
      ar = abs2(r);
      if (ar === 0 || ar === 1) {
        return copysign(0, r);
      }
      if (ar < 0.25) {
        return sin(PI * r);
      }
      if (ar < 0.75) {
        ar = 0.5 - ar;
        return copysign(cos(PI * ar), r);
      }
      if (ar < 1.25) {
        r = copysign(1, r) - r;
        return sin(PI * r);
      }
      if (ar < 1.75) {
        ar -= 1.5;
        return -copysign(cos(PI * ar), r);
      }
      r -= copysign(2, r);
      return sin(PI * r);
    }
    module2.exports = sinpi;
  }
});

// node_modules/@stdlib/math-base-special-sinpi/lib/index.js
var require_lib97 = __commonJS({
  "node_modules/@stdlib/math-base-special-sinpi/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main68();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a1.js
var require_polyval_a1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a1.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.06735230105312927;
      }
      return 0.06735230105312927 + x * (0.007385550860814029 + x * (0.0011927076318336207 + x * (22086279071390839e-20 + x * 25214456545125733e-21)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a2.js
var require_polyval_a2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_a2.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.020580808432516733;
      }
      return 0.020580808432516733 + x * (0.0028905138367341563 + x * (5100697921535113e-19 + x * (10801156724758394e-20 + x * 44864094961891516e-21)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_r.js
var require_polyval_r = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_r.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1.3920053346762105;
      }
      return 1.3920053346762105 + x * (0.7219355475671381 + x * (0.17193386563280308 + x * (0.01864591917156529 + x * (7779424963818936e-19 + x * 7326684307446256e-21))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_s.js
var require_polyval_s2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_s.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.21498241596060885;
      }
      return 0.21498241596060885 + x * (0.325778796408931 + x * (0.14635047265246445 + x * (0.02664227030336386 + x * (0.0018402845140733772 + x * 3194753265841009e-20))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t1.js
var require_polyval_t1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t1.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.032788541075985965;
      }
      return -0.032788541075985965 + x * (0.006100538702462913 + x * (-0.0014034646998923284 + x * 31563207090362595e-20));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t2.js
var require_polyval_t2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t2.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.01797067508118204;
      }
      return 0.01797067508118204 + x * (-0.0036845201678113826 + x * (881081882437654e-18 + x * -31275416837512086e-20));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t3.js
var require_polyval_t3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_t3.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.010314224129834144;
      }
      return -0.010314224129834144 + x * (0.0022596478090061247 + x * (-5385953053567405e-19 + x * 3355291926355191e-19));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_u.js
var require_polyval_u = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_u.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.6328270640250934;
      }
      return 0.6328270640250934 + x * (1.4549225013723477 + x * (0.9777175279633727 + x * (0.22896372806469245 + x * 0.013381091853678766)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_v.js
var require_polyval_v = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_v.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 2.4559779371304113;
      }
      return 2.4559779371304113 + x * (2.128489763798934 + x * (0.7692851504566728 + x * (0.10422264559336913 + x * 0.003217092422824239)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/polyval_w.js
var require_polyval_w2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/polyval_w.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.08333333333333297;
      }
      return 0.08333333333333297 + x * (-0.0027777777772877554 + x * (7936505586430196e-19 + x * (-59518755745034e-17 + x * (8363399189962821e-19 + x * -0.0016309293409657527))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/main.js
var require_main69 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var isInfinite = require_lib48();
    var abs2 = require_lib42();
    var ln = require_lib95();
    var trunc = require_lib44();
    var sinpi = require_lib97();
    var PI = require_lib78();
    var PINF = require_lib31();
    var polyvalA1 = require_polyval_a1();
    var polyvalA2 = require_polyval_a2();
    var polyvalR = require_polyval_r();
    var polyvalS = require_polyval_s2();
    var polyvalT1 = require_polyval_t1();
    var polyvalT2 = require_polyval_t2();
    var polyvalT3 = require_polyval_t3();
    var polyvalU = require_polyval_u();
    var polyvalV = require_polyval_v();
    var polyvalW = require_polyval_w2();
    var A1C = 0.07721566490153287;
    var A2C = 0.3224670334241136;
    var RC = 1;
    var SC = -0.07721566490153287;
    var T1C = 0.48383612272381005;
    var T2C = -0.1475877229945939;
    var T3C = 0.06462494023913339;
    var UC = -0.07721566490153287;
    var VC = 1;
    var WC = 0.4189385332046727;
    var YMIN = 1.4616321449683622;
    var TWO52 = 4503599627370496;
    var TWO56 = 72057594037927940;
    var TINY = 13877787807814457e-33;
    var TC = 1.4616321449683622;
    var TF = -0.12148629053584961;
    var TT = -3638676997039505e-33;
    function gammaln2(x) {
      var isNegative;
      var nadj;
      var flg;
      var p3;
      var p2;
      var p1;
      var p;
      var q;
      var t;
      var w;
      var y;
      var z14;
      var r;
      if (isnan(x) || isInfinite(x)) {
        return x;
      }
      if (x === 0) {
        return PINF;
      }
      if (x < 0) {
        isNegative = true;
        x = -x;
      } else {
        isNegative = false;
      }
      if (x < TINY) {
        return -ln(x);
      }
      if (isNegative) {
        if (x >= TWO52) {
          return PINF;
        }
        t = sinpi(x);
        if (t === 0) {
          return PINF;
        }
        nadj = ln(PI / abs2(t * x));
      }
      if (x === 1 || x === 2) {
        return 0;
      }
      if (x < 2) {
        if (x <= 0.9) {
          r = -ln(x);
          if (x >= YMIN - 1 + 0.27) {
            y = 1 - x;
            flg = 0;
          } else if (x >= YMIN - 1 - 0.27) {
            y = x - (TC - 1);
            flg = 1;
          } else {
            y = x;
            flg = 2;
          }
        } else {
          r = 0;
          if (x >= YMIN + 0.27) {
            y = 2 - x;
            flg = 0;
          } else if (x >= YMIN - 0.27) {
            y = x - TC;
            flg = 1;
          } else {
            y = x - 1;
            flg = 2;
          }
        }
        switch (flg) {
          // eslint-disable-line default-case
          case 0:
            z14 = y * y;
            p1 = A1C + z14 * polyvalA1(z14);
            p2 = z14 * (A2C + z14 * polyvalA2(z14));
            p = y * p1 + p2;
            r += p - 0.5 * y;
            break;
          case 1:
            z14 = y * y;
            w = z14 * y;
            p1 = T1C + w * polyvalT1(w);
            p2 = T2C + w * polyvalT2(w);
            p3 = T3C + w * polyvalT3(w);
            p = z14 * p1 - (TT - w * (p2 + y * p3));
            r += TF + p;
            break;
          case 2:
            p1 = y * (UC + y * polyvalU(y));
            p2 = VC + y * polyvalV(y);
            r += -0.5 * y + p1 / p2;
            break;
        }
      } else if (x < 8) {
        flg = trunc(x);
        y = x - flg;
        p = y * (SC + y * polyvalS(y));
        q = RC + y * polyvalR(y);
        r = 0.5 * y + p / q;
        z14 = 1;
        switch (flg) {
          // eslint-disable-line default-case
          case 7:
            z14 *= y + 6;
          /* Falls through */
          case 6:
            z14 *= y + 5;
          /* Falls through */
          case 5:
            z14 *= y + 4;
          /* Falls through */
          case 4:
            z14 *= y + 3;
          /* Falls through */
          case 3:
            z14 *= y + 2;
            r += ln(z14);
        }
      } else if (x < TWO56) {
        t = ln(x);
        z14 = 1 / x;
        y = z14 * z14;
        w = WC + z14 * polyvalW(y);
        r = (x - 0.5) * (t - 1) + w;
      } else {
        r = x * (ln(x) - 1);
      }
      if (isNegative) {
        r = nadj - r;
      }
      return r;
    }
    module2.exports = gammaln2;
  }
});

// node_modules/@stdlib/math-base-special-gammaln/lib/index.js
var require_lib98 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaln/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main69();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-max-ln/lib/index.js
var require_lib99 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-ln/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_MAX_LN = 709.782712893384;
    module2.exports = FLOAT64_MAX_LN;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-eps/lib/index.js
var require_lib100 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-eps/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_SQRT_EPSILON = 14901161193847656e-24;
    module2.exports = FLOAT64_SQRT_EPSILON;
  }
});

// node_modules/@stdlib/utils-eval/lib/index.js
var require_lib101 = __commonJS({
  "node_modules/@stdlib/utils-eval/lib/index.js"(exports2, module2) {
    "use strict";
    var evil = eval;
    module2.exports = evil;
  }
});

// node_modules/@stdlib/assert-has-generator-support/lib/main.js
var require_main70 = __commonJS({
  "node_modules/@stdlib/assert-has-generator-support/lib/main.js"(exports2, module2) {
    "use strict";
    var evil = require_lib101();
    function hasGeneratorSupport() {
      var bool;
      try {
        evil('"use strict"; (function* () {})');
        bool = true;
      } catch (err) {
        bool = false;
      }
      return bool;
    }
    module2.exports = hasGeneratorSupport;
  }
});

// node_modules/@stdlib/assert-has-generator-support/lib/index.js
var require_lib102 = __commonJS({
  "node_modules/@stdlib/assert-has-generator-support/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main70();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/generators.js
var require_generators = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/generators.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var EPS = require_lib69();
    var MAX_TERMS = 1e6;
    function sumSeries(generator, options) {
      var isgenerator;
      var tolerance;
      var nextTerm;
      var counter;
      var result;
      var opts;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      tolerance = opts.tolerance || EPS;
      counter = opts.maxTerms || MAX_TERMS;
      result = opts.initialValue || 0;
      isgenerator = typeof generator.next === "function";
      if (isgenerator === true) {
        for (nextTerm of generator) {
          result += nextTerm;
          if (abs2(tolerance * result) >= abs2(nextTerm) || --counter === 0) {
            break;
          }
        }
      } else {
        do {
          nextTerm = generator();
          result += nextTerm;
        } while (abs2(tolerance * result) < abs2(nextTerm) && --counter);
      }
      return result;
    }
    module2.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/basic.js
var require_basic = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/basic.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var EPS = require_lib69();
    var MAX_TERMS = 1e6;
    function sumSeries(generator, options) {
      var tolerance;
      var nextTerm;
      var counter;
      var result;
      var opts;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      tolerance = opts.tolerance || EPS;
      counter = opts.maxTerms || MAX_TERMS;
      result = opts.initialValue || 0;
      do {
        nextTerm = generator();
        result += nextTerm;
      } while (abs2(tolerance * result) < abs2(nextTerm) && --counter);
      return result;
    }
    module2.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-tools-sum-series/lib/index.js
var require_lib103 = __commonJS({
  "node_modules/@stdlib/math-base-tools-sum-series/lib/index.js"(exports2, module2) {
    "use strict";
    var hasGeneratorSupport = require_lib102();
    var generator = require_generators();
    var basic = require_basic();
    var sumSeries;
    if (hasGeneratorSupport()) {
      sumSeries = generator;
    } else {
      sumSeries = basic;
    }
    module2.exports = sumSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js
var require_tgamma_i_large_x_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js"(exports2, module2) {
    "use strict";
    function tgammaILargeXSeries(a1, x1) {
      var result = 1;
      var a = a1;
      var x = x1;
      return next;
      function next() {
        var r = result;
        result *= a / x;
        a -= 1;
        return r;
      }
    }
    module2.exports = tgammaILargeXSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js
var require_tgamma_i_large_x = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js"(exports2, module2) {
    "use strict";
    var sumSeries = require_lib103();
    var tgammaILargeXSeries = require_tgamma_i_large_x_series();
    function tgammaILargeX(a, x) {
      var result;
      var s;
      s = tgammaILargeXSeries(a, x);
      result = sumSeries(s);
      return result;
    }
    module2.exports = tgammaILargeX;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js
var require_finite_gamma_q = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js"(exports2, module2) {
    "use strict";
    var exp3 = require_lib58();
    function finiteGammaQ(a, x) {
      var term;
      var sum2;
      var e;
      var n;
      e = exp3(-x);
      sum2 = e;
      if (sum2 !== 0) {
        term = sum2;
        for (n = 1; n < a; ++n) {
          term /= n;
          term *= x;
          sum2 += term;
        }
      }
      return sum2;
    }
    module2.exports = finiteGammaQ;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_pp.js
var require_polyval_pp = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_pp.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.3250421072470015;
      }
      return -0.3250421072470015 + x * (-0.02848174957559851 + x * (-0.005770270296489442 + x * -23763016656650163e-21));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_qq.js
var require_polyval_qq = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_qq.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.39791722395915535;
      }
      return 0.39791722395915535 + x * (0.0650222499887673 + x * (0.005081306281875766 + x * (13249473800432164e-20 + x * -3960228278775368e-21)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_pa.js
var require_polyval_pa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_pa.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.41485611868374833;
      }
      return 0.41485611868374833 + x * (-0.3722078760357013 + x * (0.31834661990116175 + x * (-0.11089469428239668 + x * (0.035478304325618236 + x * -0.002166375594868791))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_qa.js
var require_polyval_qa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_qa.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.10642088040084423;
      }
      return 0.10642088040084423 + x * (0.540397917702171 + x * (0.07182865441419627 + x * (0.12617121980876164 + x * (0.01363708391202905 + x * 0.011984499846799107))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_ra.js
var require_polyval_ra = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_ra.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.6938585727071818;
      }
      return -0.6938585727071818 + x * (-10.558626225323291 + x * (-62.375332450326006 + x * (-162.39666946257347 + x * (-184.60509290671104 + x * (-81.2874355063066 + x * -9.814329344169145)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_sa.js
var require_polyval_sa = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_sa.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 19.651271667439257;
      }
      return 19.651271667439257 + x * (137.65775414351904 + x * (434.56587747522923 + x * (645.3872717332679 + x * (429.00814002756783 + x * (108.63500554177944 + x * (6.570249770319282 + x * -0.0604244152148581))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_rb.js
var require_polyval_rb = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_rb.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.799283237680523;
      }
      return -0.799283237680523 + x * (-17.757954917754752 + x * (-160.63638485582192 + x * (-637.5664433683896 + x * (-1025.0951316110772 + x * -483.5191916086514))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/polyval_sb.js
var require_polyval_sb = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/polyval_sb.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 30.33806074348246;
      }
      return 30.33806074348246 + x * (325.7925129965739 + x * (1536.729586084437 + x * (3199.8582195085955 + x * (2553.0504064331644 + x * (474.52854120695537 + x * -22.44095244658582)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/main.js
var require_main71 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var exp3 = require_lib58();
    var setLowWord = require_lib62();
    var PINF = require_lib31();
    var NINF = require_lib33();
    var polyvalPP = require_polyval_pp();
    var polyvalQQ = require_polyval_qq();
    var polyvalPA = require_polyval_pa();
    var polyvalQA = require_polyval_qa();
    var polyvalRA = require_polyval_ra();
    var polyvalSA = require_polyval_sa();
    var polyvalRB = require_polyval_rb();
    var polyvalSB = require_polyval_sb();
    var TINY = 1e-300;
    var SMALL = 13877787807814457e-33;
    var ERX = 0.8450629115104675;
    var PPC = 0.12837916709551256;
    var QQC = 1;
    var PAC = -0.0023621185607526594;
    var QAC = 1;
    var RAC = -0.009864944034847148;
    var SAC = 1;
    var RBC = -0.0098649429247001;
    var SBC = 1;
    function erfc(x) {
      var sign;
      var ax;
      var z14;
      var r;
      var s;
      var y;
      var p;
      var q;
      if (isnan(x)) {
        return NaN;
      }
      if (x === PINF) {
        return 0;
      }
      if (x === NINF) {
        return 2;
      }
      if (x === 0) {
        return 1;
      }
      if (x < 0) {
        sign = true;
        ax = -x;
      } else {
        sign = false;
        ax = x;
      }
      if (ax < 0.84375) {
        if (ax < SMALL) {
          return 1 - x;
        }
        z14 = x * x;
        r = PPC + z14 * polyvalPP(z14);
        s = QQC + z14 * polyvalQQ(z14);
        y = r / s;
        if (x < 0.25) {
          return 1 - (x + x * y);
        }
        r = x * y;
        r += x - 0.5;
        return 0.5 - r;
      }
      if (ax < 1.25) {
        s = ax - 1;
        p = PAC + s * polyvalPA(s);
        q = QAC + s * polyvalQA(s);
        if (sign) {
          return 1 + ERX + p / q;
        }
        return 1 - ERX - p / q;
      }
      if (ax < 28) {
        s = 1 / (ax * ax);
        if (ax < 2.857142857142857) {
          r = RAC + s * polyvalRA(s);
          s = SAC + s * polyvalSA(s);
        } else {
          if (x < -6) {
            return 2 - TINY;
          }
          r = RBC + s * polyvalRB(s);
          s = SBC + s * polyvalSB(s);
        }
        z14 = setLowWord(ax, 0);
        r = exp3(-(z14 * z14) - 0.5625) * exp3((z14 - ax) * (z14 + ax) + r / s);
        if (sign) {
          return 2 - r / ax;
        }
        return r / ax;
      }
      if (sign) {
        return 2 - TINY;
      }
      return TINY * TINY;
    }
    module2.exports = erfc;
  }
});

// node_modules/@stdlib/math-base-special-erfc/lib/index.js
var require_lib104 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfc/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main71();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js
var require_finite_half_gamma_q = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js"(exports2, module2) {
    "use strict";
    var erfc = require_lib104();
    var sqrt = require_lib39();
    var exp3 = require_lib58();
    var PI = require_lib78();
    function finiteHalfGammaQ(a, x) {
      var half;
      var term;
      var sum2;
      var e;
      var n;
      e = erfc(sqrt(x));
      if (e !== 0 && a > 1) {
        term = exp3(-x) / sqrt(PI * x);
        term *= x;
        half = 0.5;
        term /= half;
        sum2 = term;
        for (n = 2; n < a; ++n) {
          term /= n - half;
          term *= x;
          sum2 += term;
        }
        e += sum2;
      }
      return e;
    }
    module2.exports = finiteHalfGammaQ;
  }
});

// node_modules/@stdlib/constants-float64-min-ln/lib/index.js
var require_lib105 = __commonJS({
  "node_modules/@stdlib/constants-float64-min-ln/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_MIN_LN = -708.3964185322641;
    module2.exports = FLOAT64_MIN_LN;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js
var require_full_igamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js"(exports2, module2) {
    "use strict";
    var exp3 = require_lib58();
    var pow = require_lib67();
    var ln = require_lib95();
    var MAX_LN = require_lib99();
    var MIN_LN = require_lib105();
    function fullIGammaPrefix(a, z14) {
      var prefix;
      var alz;
      alz = a * ln(z14);
      if (z14 >= 1) {
        if (alz < MAX_LN && -z14 > MIN_LN) {
          prefix = pow(z14, a) * exp3(-z14);
        } else if (a >= 1) {
          prefix = pow(z14 / exp3(z14 / a), a);
        } else {
          prefix = exp3(alz - z14);
        }
      } else {
        if (alz > MIN_LN) {
          prefix = pow(z14, a) * exp3(-z14);
        } else if (z14 / a < MAX_LN) {
          prefix = pow(z14 / exp3(z14 / a), a);
        } else {
          prefix = exp3(alz - z14);
        }
      }
      return prefix;
    }
    module2.exports = fullIGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/main.js
var require_main72 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/main.js"(exports2, module2) {
    "use strict";
    function evalpoly(c, x) {
      var p;
      var i;
      i = c.length;
      if (i < 2 || x === 0) {
        if (i === 0) {
          return 0;
        }
        return c[0];
      }
      i -= 1;
      p = c[i] * x + c[i - 1];
      i -= 2;
      while (i >= 0) {
        p = p * x + c[i];
        i -= 1;
      }
      return p;
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/function-ctor/lib/main.js
var require_main73 = __commonJS({
  "node_modules/@stdlib/function-ctor/lib/main.js"(exports2, module2) {
    "use strict";
    var Fcn = Function;
    module2.exports = Fcn;
  }
});

// node_modules/@stdlib/function-ctor/lib/index.js
var require_lib106 = __commonJS({
  "node_modules/@stdlib/function-ctor/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main73();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/factory.js
var require_factory = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/factory.js"(exports2, module2) {
    "use strict";
    var Fcn = require_lib106();
    var evalpoly = require_main72();
    function factory(c) {
      var f;
      var n;
      var m;
      var i;
      if (c.length > 500) {
        return polyval;
      }
      f = "return function evalpoly(x){";
      n = c.length;
      if (n === 0) {
        f += "return 0.0;";
      } else if (n === 1) {
        f += "return " + c[0] + ";";
      } else {
        f += "if(x===0.0){return " + c[0] + ";}";
        f += "return " + c[0];
        m = n - 1;
        for (i = 1; i < n; i++) {
          f += "+x*";
          if (i < m) {
            f += "(";
          }
          f += c[i];
        }
        for (i = 0; i < m - 1; i++) {
          f += ")";
        }
        f += ";";
      }
      f += "}";
      f += "//# sourceURL=evalpoly.factory.js";
      return new Fcn(f)();
      function polyval(x) {
        return evalpoly(c, x);
      }
    }
    module2.exports = factory;
  }
});

// node_modules/@stdlib/math-base-tools-evalpoly/lib/index.js
var require_lib107 = __commonJS({
  "node_modules/@stdlib/math-base-tools-evalpoly/lib/index.js"(exports2, module2) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main72();
    var factory = require_factory();
    setReadOnly(main, "factory", factory);
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/log1p_series.js
var require_log1p_series = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/log1p_series.js"(exports2, module2) {
    "use strict";
    function log1pSeries(x) {
      var mMult = -x;
      var mProd = -1;
      var k = 0;
      return next;
      function next() {
        mProd *= mMult;
        k += 1;
        return mProd / k;
      }
    }
    module2.exports = log1pSeries;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/main.js
var require_main74 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/main.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var ln = require_lib95();
    var FLOAT_EPS = require_lib69();
    var sumSeries = require_lib103();
    var log1pSeries = require_log1p_series();
    function log1pmx(x) {
      var opts;
      var ax;
      if (x <= -1) {
        return NaN;
      }
      ax = abs2(x);
      if (ax > 0.95) {
        return ln(1 + x) - x;
      }
      if (ax < FLOAT_EPS) {
        return -x * x / 2;
      }
      opts = {
        "initialValue": -x
      };
      return sumSeries(log1pSeries(x), opts);
    }
    module2.exports = log1pmx;
  }
});

// node_modules/@stdlib/math-base-special-log1pmx/lib/index.js
var require_lib108 = __commonJS({
  "node_modules/@stdlib/math-base-special-log1pmx/lib/index.js"(exports2, module2) {
    "use strict";
    var log1pmx = require_main74();
    module2.exports = log1pmx;
  }
});

// node_modules/@stdlib/constants-float64-two-pi/lib/index.js
var require_lib109 = __commonJS({
  "node_modules/@stdlib/constants-float64-two-pi/lib/index.js"(exports2, module2) {
    "use strict";
    var TWO_PI = 6.283185307179586;
    module2.exports = TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c0.js
var require_polyval_c0 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c0.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.3333333333333333;
      }
      return -0.3333333333333333 + x * (0.08333333333333333 + x * (-0.014814814814814815 + x * (0.0011574074074074073 + x * (3527336860670194e-19 + x * (-1787551440329218e-19 + x * (3919263178522438e-20 + x * (-21854485106799924e-22 + x * (-185406221071516e-20 + x * (8296711340953087e-22 + x * (-17665952736826078e-23 + x * (6707853543401498e-24 + x * (10261809784240309e-24 + x * (-4382036018453353e-24 + x * 914769958223679e-24)))))))))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c1.js
var require_polyval_c1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c1.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -0.001851851851851852;
      }
      return -0.001851851851851852 + x * (-0.003472222222222222 + x * (0.0026455026455026454 + x * (-9902263374485596e-19 + x * (20576131687242798e-20 + x * (-4018775720164609e-22 + x * (-18098550334489977e-21 + x * (764916091608111e-20 + x * (-16120900894563446e-22 + x * (4647127802807434e-24 + x * (1378633446915721e-22 + x * (-5752545603517705e-23 + x * 11951628599778148e-24)))))))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c2.js
var require_polyval_c2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c2.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.004133597883597883;
      }
      return 0.004133597883597883 + x * (-0.0026813271604938273 + x * (7716049382716049e-19 + x * (20093878600823047e-22 + x * (-10736653226365161e-20 + x * (52923448829120125e-21 + x * (-12760635188618728e-21 + x * (3423578734096138e-23 + x * (13721957309062932e-22 + x * (-6298992138380055e-22 + x * 14280614206064242e-23)))))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c3.js
var require_polyval_c3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c3.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 6494341563786008e-19;
      }
      return 6494341563786008e-19 + x * (22947209362139917e-20 + x * (-4691894943952557e-19 + x * (26772063206283885e-20 + x * (-7561801671883977e-20 + x * (-2396505113867297e-22 + x * (11082654115347302e-21 + x * (-56749528269915965e-22 + x * 14230900732435883e-22)))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c4.js
var require_polyval_c4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c4.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -8618882909167117e-19;
      }
      return -8618882909167117e-19 + x * (7840392217200666e-19 + x * (-2990724803031902e-19 + x * (-14638452578843418e-22 + x * (6641498215465122e-20 + x * (-3968365047179435e-20 + x * 11375726970678419e-21)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c5.js
var require_polyval_c5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c5.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -33679855336635813e-20;
      }
      return -33679855336635813e-20 + x * (-6972813758365858e-20 + x * (2772753244959392e-19 + x * (-19932570516188847e-20 + x * (6797780477937208e-20 + x * (1419062920643967e-22 + x * (-13594048189768693e-21 + x * (8018470256334202e-21 + x * -2291481176508095e-21)))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c6.js
var require_polyval_c6 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c6.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 5313079364639922e-19;
      }
      return 5313079364639922e-19 + x * (-5921664373536939e-19 + x * (2708782096718045e-19 + x * (7902353232660328e-22 + x * (-8153969367561969e-20 + x * (561168275310625e-19 + x * -18329116582843375e-21)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c7.js
var require_polyval_c7 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c7.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 34436760689237765e-20;
      }
      return 34436760689237765e-20 + x * (5171790908260592e-20 + x * (-33493161081142234e-20 + x * (2812695154763237e-19 + x * -10976582244684731e-20)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c8.js
var require_polyval_c8 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/polyval_c8.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -6526239185953094e-19;
      }
      return -6526239185953094e-19 + x * (8394987206720873e-19 + x * -438297098541721e-18);
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js
var require_igamma_temme_large = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js"(exports2, module2) {
    "use strict";
    var evalpoly = require_lib107();
    var log1pmx = require_lib108();
    var erfc = require_lib104();
    var sqrt = require_lib39();
    var exp3 = require_lib58();
    var TWO_PI = require_lib109();
    var polyvalC0 = require_polyval_c0();
    var polyvalC1 = require_polyval_c1();
    var polyvalC2 = require_polyval_c2();
    var polyvalC3 = require_polyval_c3();
    var polyvalC4 = require_polyval_c4();
    var polyvalC5 = require_polyval_c5();
    var polyvalC6 = require_polyval_c6();
    var polyvalC7 = require_polyval_c7();
    var polyvalC8 = require_polyval_c8();
    var workspace = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function igammaTemmeLarge(a, x) {
      var result;
      var sigma;
      var phi;
      var y;
      var z14;
      sigma = (x - a) / a;
      phi = -log1pmx(sigma);
      y = a * phi;
      z14 = sqrt(2 * phi);
      if (x < a) {
        z14 = -z14;
      }
      workspace[0] = polyvalC0(z14);
      workspace[1] = polyvalC1(z14);
      workspace[2] = polyvalC2(z14);
      workspace[3] = polyvalC3(z14);
      workspace[4] = polyvalC4(z14);
      workspace[5] = polyvalC5(z14);
      workspace[6] = polyvalC6(z14);
      workspace[7] = polyvalC7(z14);
      workspace[8] = polyvalC8(z14);
      workspace[9] = -5967612901927463e-19;
      result = evalpoly(workspace, 1 / a);
      result *= exp3(-y) / sqrt(TWO_PI * a);
      if (x < a) {
        result = -result;
      }
      result += erfc(sqrt(y)) / 2;
      return result;
    }
    module2.exports = igammaTemmeLarge;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js
var require_lower_incomplete_gamma_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js"(exports2, module2) {
    "use strict";
    function lowerIncompleteGammaSeries(a1, z1) {
      var result = 1;
      var a = a1;
      var z14 = z1;
      return next;
      function next() {
        var r = result;
        a += 1;
        result *= z14 / a;
        return r;
      }
    }
    module2.exports = lowerIncompleteGammaSeries;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js
var require_lower_gamma_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js"(exports2, module2) {
    "use strict";
    var sumSeries = require_lib103();
    var lowerIncompleteGammaSeries = require_lower_incomplete_gamma_series();
    function lowerGammaSeries(a, z14, initialValue) {
      var result;
      var s;
      initialValue = initialValue || 0;
      s = lowerIncompleteGammaSeries(a, z14);
      result = sumSeries(s, {
        "initialValue": initialValue
      });
      return result;
    }
    module2.exports = lowerGammaSeries;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js
var require_rational_pq4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return Infinity;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 709811.662581658 + x * (679979.8474157227 + x * (293136.7857211597 + x * (74887.54032914672 + x * (12555.290582413863 + x * (1443.4299244417066 + x * (115.24194596137347 + x * (6.309239205732627 + x * (0.22668404630224365 + x * (0.004826466289237662 + x * 4624429436045379e-20)))))))));
        s2 = 0 + x * (362880 + x * (1026576 + x * (1172700 + x * (723680 + x * (269325 + x * (63273 + x * (9450 + x * (870 + x * (45 + x * 1)))))))));
      } else {
        x = 1 / x;
        s1 = 4624429436045379e-20 + x * (0.004826466289237662 + x * (0.22668404630224365 + x * (6.309239205732627 + x * (115.24194596137347 + x * (1443.4299244417066 + x * (12555.290582413863 + x * (74887.54032914672 + x * (293136.7857211597 + x * (679979.8474157227 + x * 709811.662581658)))))))));
        s2 = 1 + x * (45 + x * (870 + x * (9450 + x * (63273 + x * (269325 + x * (723680 + x * (1172700 + x * (1026576 + x * (362880 + x * 0)))))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js
var require_main75 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js"(exports2, module2) {
    "use strict";
    var gammaLanczosSumExpGScaled = require_rational_pq4();
    module2.exports = gammaLanczosSumExpGScaled;
  }
});

// node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js
var require_lib110 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main75();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js
var require_regularised_gamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js"(exports2, module2) {
    "use strict";
    var lanczosSumExpGScaled = require_lib110();
    var gammaln2 = require_lib98();
    var gamma = require_lib89();
    var log1pmx = require_lib108();
    var sqrt = require_lib39();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var pow = require_lib67();
    var max2 = require_lib72();
    var min2 = require_lib74();
    var ln = require_lib95();
    var FLOAT64_MAX = require_lib75();
    var MAX_LN = require_lib99();
    var MIN_LN = require_lib105();
    var G = require_lib93();
    var E = require_lib68();
    function regularisedGammaPrefix(a, z14) {
      var prefix;
      var amza;
      var agh;
      var alz;
      var amz;
      var sq;
      var d;
      agh = a + G - 0.5;
      d = (z14 - a - G + 0.5) / agh;
      if (a < 1) {
        if (z14 <= MIN_LN || a < 1 / FLOAT64_MAX) {
          return exp3(a * ln(z14) - z14 - gammaln2(a));
        }
        return pow(z14, a) * exp3(-z14) / gamma(a);
      }
      if (abs2(d * d * a) <= 100 && a > 150) {
        prefix = a * log1pmx(d) + z14 * (0.5 - G) / agh;
        prefix = exp3(prefix);
      } else {
        alz = a * ln(z14 / agh);
        amz = a - z14;
        if (min2(alz, amz) <= MIN_LN || max2(alz, amz) >= MAX_LN) {
          amza = amz / a;
          if (min2(alz, amz) / 2 > MIN_LN && max2(alz, amz) / 2 < MAX_LN) {
            sq = pow(z14 / agh, a / 2) * exp3(amz / 2);
            prefix = sq * sq;
          } else if (min2(alz, amz) / 4 > MIN_LN && max2(alz, amz) / 4 < MAX_LN && z14 > a) {
            sq = pow(z14 / agh, a / 4) * exp3(amz / 4);
            prefix = sq * sq;
            prefix *= prefix;
          } else if (amza > MIN_LN && amza < MAX_LN) {
            prefix = pow(z14 * exp3(amza) / agh, a);
          } else {
            prefix = exp3(alz + amz);
          }
        } else {
          prefix = pow(z14 / agh, a) * exp3(amz);
        }
      }
      prefix *= sqrt(agh / E) / lanczosSumExpGScaled(a);
      return prefix;
    }
    module2.exports = regularisedGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-powm1/lib/main.js
var require_main76 = __commonJS({
  "node_modules/@stdlib/math-base-special-powm1/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var isinfinite = require_lib48();
    var abs2 = require_lib42();
    var expm1 = require_lib36();
    var ln = require_lib95();
    var pow = require_lib67();
    var trunc = require_lib44();
    function powm1(b, x) {
      var result;
      var y;
      if (isnan(b) || isnan(x)) {
        return NaN;
      }
      if (x === 0) {
        return 0;
      }
      if (b === 0) {
        return -1;
      }
      if (b < 0 && x % 2 === 0) {
        b = -b;
      }
      if (b > 0) {
        if (abs2(x * (b - 1)) < 0.5 || abs2(x) < 0.2) {
          y = ln(b) * x;
          if (y < 0.5) {
            return expm1(y);
          }
        }
      } else if (trunc(x) !== x) {
        return NaN;
      }
      result = pow(b, x) - 1;
      if (isinfinite(result) || isnan(result)) {
        return NaN;
      }
      return result;
    }
    module2.exports = powm1;
  }
});

// node_modules/@stdlib/math-base-special-powm1/lib/index.js
var require_lib111 = __commonJS({
  "node_modules/@stdlib/math-base-special-powm1/lib/index.js"(exports2, module2) {
    "use strict";
    var powm1 = require_main76();
    module2.exports = powm1;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js
var require_rational_p1q1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.01803556856784494;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.01803556856784494 + x * (0.02512664961998968 + x * (0.049410315156753225 + x * (0.0172491608709614 + x * (-2594535632054381e-19 + x * (-5410098692152044e-19 + x * (-3245886498259485e-20 + x * 0))))));
        s2 = 1 + x * (1.962029871977952 + x * (1.4801966942423133 + x * (0.5413914320717209 + x * (0.09885042511280101 + x * (0.008213096746488934 + x * (22493629192211576e-20 + x * -22335276320861708e-23))))));
      } else {
        x = 1 / x;
        s1 = 0 + x * (-3245886498259485e-20 + x * (-5410098692152044e-19 + x * (-2594535632054381e-19 + x * (0.0172491608709614 + x * (0.049410315156753225 + x * (0.02512664961998968 + x * -0.01803556856784494))))));
        s2 = -22335276320861708e-23 + x * (22493629192211576e-20 + x * (0.008213096746488934 + x * (0.09885042511280101 + x * (0.5413914320717209 + x * (1.4801966942423133 + x * (1.962029871977952 + x * 1))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js
var require_rational_p2q2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.04906224540690395;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.04906224540690395 + x * (-0.09691175301595212 + x * (-0.4149833583594954 + x * (-0.4065671242119384 + x * (-0.1584135863906922 + x * (-0.024014982064857155 + x * -0.0010034668769627955)))));
        s2 = 1 + x * (3.0234982984646304 + x * (3.4873958536072385 + x * (1.9141558827442668 + x * (0.5071377386143635 + x * (0.05770397226904519 + x * 0.001957681026011072)))));
      } else {
        x = 1 / x;
        s1 = -0.0010034668769627955 + x * (-0.024014982064857155 + x * (-0.1584135863906922 + x * (-0.4065671242119384 + x * (-0.4149833583594954 + x * (-0.09691175301595212 + x * 0.04906224540690395)))));
        s2 = 0.001957681026011072 + x * (0.05770397226904519 + x * (0.5071377386143635 + x * (1.9141558827442668 + x * (3.4873958536072385 + x * (3.0234982984646304 + x * 1)))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js
var require_rational_p3q3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.029232972183027003;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.029232972183027003 + x * (0.14421626775719232 + x * (-0.14244039073863127 + x * (0.05428096940550536 + x * (-0.008505359768683364 + x * (4311713426792973e-19 + x * 0)))));
        s2 = 1 + x * (-1.5016935605448505 + x * (0.846973248876495 + x * (-0.22009515181499575 + x * (0.02558279715597587 + x * (-0.0010066679553914337 + x * -8271935218912905e-22)))));
      } else {
        x = 1 / x;
        s1 = 0 + x * (4311713426792973e-19 + x * (-0.008505359768683364 + x * (0.05428096940550536 + x * (-0.14244039073863127 + x * (0.14421626775719232 + x * -0.029232972183027003)))));
        s2 = -8271935218912905e-22 + x * (-0.0010066679553914337 + x * (0.02558279715597587 + x * (-0.22009515181499575 + x * (0.846973248876495 + x * (-1.5016935605448505 + x * 1)))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js
var require_lgamma_small_imp = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js"(exports2, module2) {
    "use strict";
    var ln = require_lib95();
    var EPS = require_lib69();
    var rateval1 = require_rational_p1q1();
    var rateval2 = require_rational_p2q2();
    var rateval3 = require_rational_p3q3();
    var Y1 = 0.15896368026733398;
    var Y2 = 0.5281534194946289;
    var Y3 = 0.45201730728149414;
    function lgammaSmallImp(z14, zm1, zm2) {
      var prefix;
      var result;
      var r;
      var R;
      if (z14 < EPS) {
        return -ln(z14);
      }
      if (zm1 === 0 || zm2 === 0) {
        return 0;
      }
      result = 0;
      if (z14 > 2) {
        if (z14 >= 3) {
          do {
            z14 -= 1;
            zm2 -= 1;
            result += ln(z14);
          } while (z14 >= 3);
          zm2 = z14 - 2;
        }
        r = zm2 * (z14 + 1);
        R = rateval1(zm2);
        result += r * Y1 + r * R;
        return result;
      }
      if (z14 < 1) {
        result += -ln(z14);
        zm2 = zm1;
        zm1 = z14;
        z14 += 1;
      }
      if (z14 <= 1.5) {
        r = rateval2(zm1);
        prefix = zm1 * zm2;
        result += prefix * Y2 + prefix * r;
        return result;
      }
      r = zm2 * zm1;
      R = rateval3(-zm2);
      result += r * Y3 + r * R;
      return result;
    }
    module2.exports = lgammaSmallImp;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/main.js
var require_main77 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/main.js"(exports2, module2) {
    "use strict";
    var gamma = require_lib89();
    var expm1 = require_lib36();
    var log1p4 = require_lib38();
    var isnan = require_lib6();
    var lgammaSmallImp = require_lgamma_small_imp();
    function gamma1pm1(x) {
      if (isnan(x)) {
        return NaN;
      }
      if (x < 0) {
        if (x < -0.5) {
          return gamma(1 + x) - 1;
        }
        return expm1(-log1p4(x) + lgammaSmallImp(x + 2, x + 1, x));
      }
      if (x < 2) {
        return expm1(lgammaSmallImp(x + 1, x, x - 1));
      }
      return gamma(1 + x) - 1;
    }
    module2.exports = gamma1pm1;
  }
});

// node_modules/@stdlib/math-base-special-gamma1pm1/lib/index.js
var require_lib112 = __commonJS({
  "node_modules/@stdlib/math-base-special-gamma1pm1/lib/index.js"(exports2, module2) {
    "use strict";
    var gamma1pm1 = require_main77();
    module2.exports = gamma1pm1;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js
var require_small_gamma2_series = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js"(exports2, module2) {
    "use strict";
    function smallGamma2Series(a, x) {
      var result;
      var apn;
      var n;
      var r;
      result = -x;
      x = -x;
      apn = a + 1;
      n = 1;
      return next;
      function next() {
        r = result / apn;
        result *= x;
        n += 1;
        result /= n;
        apn += 1;
        return r;
      }
    }
    module2.exports = smallGamma2Series;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js
var require_tgamma_small_upper_part = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js"(exports2, module2) {
    "use strict";
    var powm1 = require_lib111();
    var sumSeries = require_lib103();
    var gamma1pm1 = require_lib112();
    var smallGamma2Series = require_small_gamma2_series();
    function tgammaSmallUpperPart(a, x, invert) {
      var initialValue;
      var result;
      var pgam;
      var p;
      var s;
      result = gamma1pm1(a);
      pgam = (result + 1) / a;
      p = powm1(x, a);
      result -= p;
      result /= a;
      s = smallGamma2Series(a, x);
      p += 1;
      initialValue = invert ? pgam : 0;
      result = -p * sumSeries(s, {
        "initialValue": (initialValue - result) / p
      });
      if (invert) {
        result = -result;
      }
      return [result, pgam];
    }
    module2.exports = tgammaSmallUpperPart;
  }
});

// node_modules/@stdlib/constants-float32-smallest-normal/lib/index.js
var require_lib113 = __commonJS({
  "node_modules/@stdlib/constants-float32-smallest-normal/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT32_SMALLEST_NORMAL = 11754943508222875e-54;
    module2.exports = FLOAT32_SMALLEST_NORMAL;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/generators.js
var require_generators2 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/generators.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var FLOAT32_SMALLEST_NORMAL = require_lib113();
    var EPS = require_lib69();
    var MAX_ITER = 1e6;
    function continuedFractionA(gen, factor, maxIter) {
      var isgenerator;
      var delta;
      var a0;
      var f;
      var C;
      var D;
      var v;
      isgenerator = typeof gen.next === "function";
      v = isgenerator ? gen.next().value : gen();
      f = v[1];
      a0 = v[0];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      if (isgenerator === true) {
        do {
          v = gen.next().value;
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (abs2(delta - 1) > factor && --maxIter);
      } else {
        do {
          v = gen();
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs2(delta - 1) > factor && --maxIter);
      }
      return a0 / f;
    }
    function continuedFractionB(gen, factor, maxIter) {
      var isgenerator;
      var delta;
      var f;
      var C;
      var D;
      var v;
      isgenerator = typeof gen.next === "function";
      v = isgenerator ? gen.next().value : gen();
      f = v[1];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      if (isgenerator === true) {
        do {
          v = gen.next().value;
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs2(delta - 1) > factor && --maxIter);
      } else {
        do {
          v = gen();
          if (v) {
            D = v[1] + v[0] * D;
            if (D === 0) {
              D = FLOAT32_SMALLEST_NORMAL;
            }
            C = v[1] + v[0] / C;
            if (C === 0) {
              C = FLOAT32_SMALLEST_NORMAL;
            }
            D = 1 / D;
            delta = C * D;
            f *= delta;
          }
        } while (v && abs2(delta - 1) > factor && --maxIter);
      }
      return f;
    }
    function continuedFraction(generator, options) {
      var maxIter;
      var opts;
      var eps;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      maxIter = opts.maxIter || MAX_ITER;
      eps = opts.tolerance || EPS;
      if (opts.keep) {
        return continuedFractionB(generator, eps, maxIter);
      }
      return continuedFractionA(generator, eps, maxIter);
    }
    module2.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/basic.js
var require_basic2 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/basic.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var EPS = require_lib69();
    var FLOAT32_SMALLEST_NORMAL = require_lib113();
    var MAX_ITER = 1e6;
    function continuedFractionA(gen, factor, maxIter) {
      var delta;
      var a0;
      var C;
      var D;
      var f;
      var v;
      v = gen();
      f = v[1];
      a0 = v[0];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      do {
        v = gen();
        if (v) {
          D = v[1] + v[0] * D;
          if (D === 0) {
            D = FLOAT32_SMALLEST_NORMAL;
          }
          C = v[1] + v[0] / C;
          if (C === 0) {
            C = FLOAT32_SMALLEST_NORMAL;
          }
          D = 1 / D;
          delta = C * D;
          f *= delta;
        }
      } while (v && abs2(delta - 1) > factor && --maxIter);
      return a0 / f;
    }
    function continuedFractionB(gen, factor, maxIter) {
      var delta;
      var C;
      var D;
      var f;
      var v;
      v = gen();
      f = v[1];
      if (f === 0) {
        f = FLOAT32_SMALLEST_NORMAL;
      }
      C = f;
      D = 0;
      do {
        v = gen();
        if (v) {
          D = v[1] + v[0] * D;
          if (D === 0) {
            D = FLOAT32_SMALLEST_NORMAL;
          }
          C = v[1] + v[0] / C;
          if (C === 0) {
            C = FLOAT32_SMALLEST_NORMAL;
          }
          D = 1 / D;
          delta = C * D;
          f *= delta;
        }
      } while (v && abs2(delta - 1) > factor && --maxIter);
      return f;
    }
    function continuedFraction(generator, options) {
      var maxIter;
      var opts;
      var eps;
      opts = {};
      if (arguments.length > 1) {
        opts = options;
      }
      eps = opts.tolerance || EPS;
      maxIter = opts.maxIter || MAX_ITER;
      if (opts.keep) {
        return continuedFractionB(generator, eps, maxIter);
      }
      return continuedFractionA(generator, eps, maxIter);
    }
    module2.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-tools-continued-fraction/lib/index.js
var require_lib114 = __commonJS({
  "node_modules/@stdlib/math-base-tools-continued-fraction/lib/index.js"(exports2, module2) {
    "use strict";
    var hasGeneratorSupport = require_lib102();
    var generator = require_generators2();
    var basic = require_basic2();
    var continuedFraction;
    if (hasGeneratorSupport()) {
      continuedFraction = generator;
    } else {
      continuedFraction = basic;
    }
    module2.exports = continuedFraction;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js
var require_upper_incomplete_gamma_fract = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js"(exports2, module2) {
    "use strict";
    function upperIncompleteGammaFract(a1, z1) {
      var z14 = z1 - a1 + 1;
      var a = a1;
      var k = 0;
      return next;
      function next() {
        k += 1;
        z14 += 2;
        return [
          k * (a - k),
          z14
        ];
      }
    }
    module2.exports = upperIncompleteGammaFract;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js
var require_upper_gamma_fraction = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js"(exports2, module2) {
    "use strict";
    var continuedFraction = require_lib114();
    var upperIncompleteGammaFract = require_upper_incomplete_gamma_fract();
    function upperGammaFraction(a, z14) {
      var f = upperIncompleteGammaFract(a, z14);
      return 1 / (z14 - a + 1 + continuedFraction(f));
    }
    module2.exports = upperGammaFraction;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/igamma_final.js
var require_igamma_final = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/igamma_final.js"(exports2, module2) {
    "use strict";
    var floor = require_lib37();
    var gamma = require_lib89();
    var abs2 = require_lib42();
    var pow = require_lib67();
    var ln = require_lib95();
    var SQRT_EPSILON = require_lib100();
    var FLOAT64_MAX = require_lib75();
    var MAX_LN = require_lib99();
    var tgammaILargeX = require_tgamma_i_large_x();
    var finiteGammaQ = require_finite_gamma_q();
    var finiteHalfGammaQ = require_finite_half_gamma_q();
    var fullIGammaPrefix = require_full_igamma_prefix();
    var igammaTemmeLarge = require_igamma_temme_large();
    var lowerGammaSeries = require_lower_gamma_series();
    var regularisedGammaPrefix = require_regularised_gamma_prefix();
    var tgammaSmallUpperPart = require_tgamma_small_upper_part();
    var upperGammaFraction = require_upper_gamma_fraction();
    function igammaFinal(x, a, regularized, upper) {
      var optimisedInvert;
      var evalMethod;
      var isHalfInt;
      var initValue;
      var useTemme;
      var isSmallA;
      var result;
      var invert;
      var isInt;
      var sigma;
      var res;
      var gam;
      var fa;
      var g;
      result = 0;
      invert = upper;
      isSmallA = a < 30 && a <= x + 1 && x < MAX_LN;
      if (isSmallA) {
        fa = floor(a);
        isInt = fa === a;
        isHalfInt = isInt ? false : abs2(fa - a) === 0.5;
      } else {
        isInt = false;
        isHalfInt = false;
      }
      if (isInt && x > 0.6) {
        invert = !invert;
        evalMethod = 0;
      } else if (isHalfInt && x > 0.2) {
        invert = !invert;
        evalMethod = 1;
      } else if (x < SQRT_EPSILON && a > 1) {
        evalMethod = 6;
      } else if (x > 1e3 && (a < x || abs2(a - 50) / x < 1)) {
        invert = !invert;
        evalMethod = 7;
      } else if (x < 0.5) {
        if (-0.4 / ln(x) < a) {
          evalMethod = 2;
        } else {
          evalMethod = 3;
        }
      } else if (x < 1.1) {
        if (x * 0.75 < a) {
          evalMethod = 2;
        } else {
          evalMethod = 3;
        }
      } else {
        useTemme = false;
        if (regularized && a > 20) {
          sigma = abs2((x - a) / a);
          if (a > 200) {
            if (20 / a > sigma * sigma) {
              useTemme = true;
            }
          } else if (sigma < 0.4) {
            useTemme = true;
          }
        }
        if (useTemme) {
          evalMethod = 5;
        } else if (x - 1 / (3 * x) < a) {
          evalMethod = 2;
        } else {
          evalMethod = 4;
          invert = !invert;
        }
      }
      switch (evalMethod) {
        case 0:
          result = finiteGammaQ(a, x);
          if (regularized === false) {
            result *= gamma(a);
          }
          break;
        case 1:
          result = finiteHalfGammaQ(a, x);
          if (regularized === false) {
            result *= gamma(a);
          }
          break;
        case 2:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x);
          if (result !== 0) {
            initValue = 0;
            optimisedInvert = false;
            if (invert) {
              initValue = regularized ? 1 : gamma(a);
              if (regularized || result >= 1 || FLOAT64_MAX * result > initValue) {
                initValue /= result;
                if (regularized || a < 1 || FLOAT64_MAX / a > initValue) {
                  initValue *= -a;
                  optimisedInvert = true;
                } else {
                  initValue = 0;
                }
              } else {
                initValue = 0;
              }
            }
            result *= lowerGammaSeries(a, x, initValue) / a;
            if (optimisedInvert) {
              invert = false;
              result = -result;
            }
          }
          break;
        case 3:
          invert = !invert;
          res = tgammaSmallUpperPart(a, x, invert);
          result = res[0];
          g = res[1];
          invert = false;
          if (regularized) {
            result /= g;
          }
          break;
        case 4:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x);
          if (result !== 0) {
            result *= upperGammaFraction(a, x);
          }
          break;
        case 5:
          result = igammaTemmeLarge(a, x);
          if (x >= a) {
            invert = !invert;
          }
          break;
        case 6:
          result = regularized ? pow(x, a) / gamma(a + 1) : pow(x, a) / a;
          result *= 1 - a * x / (a + 1);
          break;
        case 7:
          result = regularized ? regularisedGammaPrefix(a, x) : fullIGammaPrefix(a, x);
          result /= x;
          if (result !== 0) {
            result *= tgammaILargeX(a, x);
          }
          break;
      }
      if (regularized && result > 1) {
        result = 1;
      }
      if (invert) {
        gam = regularized ? 1 : gamma(a);
        result = gam - result;
      }
      return result;
    }
    module2.exports = igammaFinal;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/main.js
var require_main78 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/main.js"(exports2, module2) {
    "use strict";
    var gammaln2 = require_lib98();
    var exp3 = require_lib58();
    var ln = require_lib95();
    var SQRT_TWO_PI = require_lib87();
    var MAX_LN = require_lib99();
    var PINF = require_lib31();
    var FLOAT64_MAX_NTH_FACTORIAL = require_lib90();
    var igammaFinal = require_igamma_final();
    var lowerGammaSeries = require_lower_gamma_series();
    var upperGammaFraction = require_upper_gamma_fraction();
    function gammainc(x, a, regularized, upper) {
      var normalized;
      var initValue;
      var invert;
      var result;
      if (x < 0 || a <= 0) {
        return NaN;
      }
      normalized = regularized === void 0 ? true : regularized;
      invert = upper;
      if (a >= FLOAT64_MAX_NTH_FACTORIAL && !normalized) {
        if (invert && a * 4 < x) {
          result = a * ln(x) - x;
          result += ln(upperGammaFraction(a, x));
        } else if (!invert && a > 4 * x) {
          result = a * ln(x) - x;
          initValue = 0;
          result += ln(lowerGammaSeries(a, x, initValue) / a);
        } else {
          result = igammaFinal(x, a, true, invert);
          if (result === 0) {
            if (invert) {
              result = 1 + 1 / (12 * a) + 1 / (288 * a * a);
              result = ln(result) - a + (a - 0.5) * ln(a);
              result += ln(SQRT_TWO_PI);
            } else {
              result = a * ln(x) - x;
              initValue = 0;
              result += ln(lowerGammaSeries(a, x, initValue) / a);
            }
          } else {
            result = ln(result) + gammaln2(a);
          }
        }
        if (result > MAX_LN) {
          return PINF;
        }
        return exp3(result);
      }
      return igammaFinal(x, a, normalized, invert);
    }
    module2.exports = gammainc;
  }
});

// node_modules/@stdlib/math-base-special-gammainc/lib/index.js
var require_lib115 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammainc/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main78();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js
var require_full_igamma_prefix2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js"(exports2, module2) {
    "use strict";
    var exp3 = require_lib58();
    var pow = require_lib67();
    var ln = require_lib95();
    var MAX_LN = require_lib99();
    var MIN_LN = require_lib105();
    function fullIGammaPrefix(a, z14) {
      var prefix;
      var alz;
      alz = a * ln(z14);
      if (z14 >= 1) {
        if (alz < MAX_LN && -z14 > MIN_LN) {
          prefix = pow(z14, a) * exp3(-z14);
        } else if (a >= 1) {
          prefix = pow(z14 / exp3(z14 / a), a);
        } else {
          prefix = exp3(alz - z14);
        }
      } else if (alz > MIN_LN) {
        prefix = pow(z14, a) * exp3(-z14);
      } else if (z14 / a < MAX_LN) {
        prefix = pow(z14 / exp3(z14 / a), a);
      } else {
        prefix = exp3(alz - z14);
      }
      return prefix;
    }
    module2.exports = fullIGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js
var require_regularized_gamma_prefix = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js"(exports2, module2) {
    "use strict";
    var lanczosSumExpGScaled = require_lib110();
    var gammaln2 = require_lib98();
    var gamma = require_lib89();
    var log1p4 = require_lib38();
    var sqrt = require_lib39();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var pow = require_lib67();
    var max2 = require_lib72();
    var min2 = require_lib74();
    var ln = require_lib95();
    var MAX_LN = require_lib99();
    var MIN_LN = require_lib105();
    var G = require_lib93();
    var E = require_lib68();
    function regularizedGammaPrefix(a, z14) {
      var prefix;
      var amza;
      var agh;
      var alz;
      var amz;
      var sq;
      var d;
      agh = a + G - 0.5;
      d = (z14 - a - G + 0.5) / agh;
      if (a < 1) {
        if (z14 <= MIN_LN) {
          return exp3(a * ln(z14) - z14 - gammaln2(a));
        }
        return pow(z14, a) * exp3(-z14) / gamma(a);
      }
      if (abs2(d * d * a) <= 100 && a > 150) {
        prefix = a * (log1p4(d) - d) + z14 * (0.5 - G) / agh;
        prefix = exp3(prefix);
      } else {
        alz = a * ln(z14 / agh);
        amz = a - z14;
        if (min2(alz, amz) <= MIN_LN || max2(alz, amz) >= MAX_LN) {
          amza = amz / a;
          if (min2(alz, amz) / 2 > MIN_LN && max2(alz, amz) / 2 < MAX_LN) {
            sq = pow(z14 / agh, a / 2) * exp3(amz / 2);
            prefix = sq * sq;
          } else if (min2(alz, amz) / 4 > MIN_LN && max2(alz, amz) / 4 < MAX_LN && z14 > a) {
            sq = pow(z14 / agh, a / 4) * exp3(amz / 4);
            prefix = sq * sq;
            prefix *= prefix;
          } else if (amza > MIN_LN && amza < MAX_LN) {
            prefix = pow(z14 * exp3(amza) / agh, a);
          } else {
            prefix = exp3(alz + amz);
          }
        } else {
          prefix = pow(z14 / agh, a) * exp3(amz);
        }
      }
      prefix *= sqrt(agh / E) / lanczosSumExpGScaled(a);
      return prefix;
    }
    module2.exports = regularizedGammaPrefix;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js
var require_beta_small_b_large_a_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js"(exports2, module2) {
    "use strict";
    var gammaDeltaRatio = require_lib94();
    var factorial = require_lib91();
    var gammainc = require_lib115();
    var log1p4 = require_lib38();
    var abs2 = require_lib42();
    var pow = require_lib67();
    var ln = require_lib95();
    var MIN_VALUE = require_lib53();
    var EPSILON = require_lib69();
    var fullIGammaPrefix = require_full_igamma_prefix2();
    var regularizedGammaPrefix = require_regularized_gamma_prefix();
    var p = new Array(30);
    function betaSmallBLargeASeries(a, b, x, y, s0, mult, normalized) {
      var prefix;
      var tmp1;
      var tnp1;
      var sum2;
      var b2n;
      var bm1;
      var lx2;
      var lxp;
      var mbn;
      var lx;
      var t4;
      var h;
      var j;
      var m;
      var n;
      var r;
      var t;
      var u;
      bm1 = b - 1;
      t = a + bm1 / 2;
      if (y < 0.35) {
        lx = log1p4(-y);
      } else {
        lx = ln(x);
      }
      u = -t * lx;
      h = regularizedGammaPrefix(b, u);
      if (h <= MIN_VALUE) {
        return s0;
      }
      if (normalized) {
        prefix = h / gammaDeltaRatio(a, b);
        prefix /= pow(t, b);
      } else {
        prefix = fullIGammaPrefix(b, u) / pow(t, b);
      }
      prefix *= mult;
      p[0] = 1;
      j = gammainc(u, b, true, true);
      j /= h;
      sum2 = s0 + prefix * j;
      tnp1 = 1;
      lx2 = lx / 2;
      lx2 *= lx2;
      lxp = 1;
      t4 = 4 * t * t;
      b2n = b;
      for (n = 1; n < p.length; ++n) {
        tnp1 += 2;
        p[n] = 0;
        mbn = b - n;
        tmp1 = 3;
        for (m = 1; m < n; ++m) {
          mbn = m * b - n;
          p[n] += mbn * p[n - m] / factorial(tmp1);
          tmp1 += 2;
        }
        p[n] /= n;
        p[n] += bm1 / factorial(tnp1);
        j = (b2n * (b2n + 1) * j + (u + b2n + 1) * lxp) / t4;
        lxp *= lx2;
        b2n += 2;
        r = prefix * p[n] * j;
        sum2 += r;
        if (r > 1) {
          if (abs2(r) < abs2(EPSILON * sum2)) {
            break;
          }
        } else if (abs2(r / EPSILON) < abs2(sum2)) {
          break;
        }
      }
      return sum2;
    }
    module2.exports = betaSmallBLargeASeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js
var require_rising_factorial_ratio = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js"(exports2, module2) {
    "use strict";
    function risingFactorialRatio(a, b, k) {
      var result;
      var i;
      if (k === 0) {
        return 1;
      }
      result = 1;
      for (i = 0; i < k; i++) {
        result *= (a + i) / (b + i);
      }
      return result;
    }
    module2.exports = risingFactorialRatio;
  }
});

// node_modules/@stdlib/math-base-special-maxabs/lib/main.js
var require_main79 = __commonJS({
  "node_modules/@stdlib/math-base-special-maxabs/lib/main.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var max2 = require_lib72();
    function maxabs(x, y) {
      return max2(abs2(x), abs2(y));
    }
    module2.exports = maxabs;
  }
});

// node_modules/@stdlib/math-base-special-maxabs/lib/index.js
var require_lib116 = __commonJS({
  "node_modules/@stdlib/math-base-special-maxabs/lib/index.js"(exports2, module2) {
    "use strict";
    var maxabs = require_main79();
    module2.exports = maxabs;
  }
});

// node_modules/@stdlib/math-base-special-minabs/lib/main.js
var require_main80 = __commonJS({
  "node_modules/@stdlib/math-base-special-minabs/lib/main.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var min2 = require_lib74();
    function minabs(x, y) {
      return min2(abs2(x), abs2(y));
    }
    module2.exports = minabs;
  }
});

// node_modules/@stdlib/math-base-special-minabs/lib/index.js
var require_lib117 = __commonJS({
  "node_modules/@stdlib/math-base-special-minabs/lib/index.js"(exports2, module2) {
    "use strict";
    var minabs = require_main80();
    module2.exports = minabs;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js
var require_ibeta_power_terms = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js"(exports2, module2) {
    "use strict";
    var lanczosSumExpGScaled = require_lib110();
    var maxabs = require_lib116();
    var minabs = require_lib117();
    var expm1 = require_lib36();
    var log1p4 = require_lib38();
    var sqrt = require_lib39();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var pow = require_lib67();
    var min2 = require_lib74();
    var ln = require_lib95();
    var MAX_LN = require_lib99();
    var MIN_LN = require_lib105();
    var G = require_lib93();
    var E = require_lib68();
    function ibetaPowerTerms(a, b, x, y, normalized) {
      var result;
      var smallA;
      var ratio;
      var agh;
      var bgh;
      var cgh;
      var l1;
      var l2;
      var l3;
      var p1;
      var b1;
      var b2;
      var c;
      var l;
      if (!normalized) {
        return pow(x, a) * pow(y, b);
      }
      c = a + b;
      agh = a + G - 0.5;
      bgh = b + G - 0.5;
      cgh = c + G - 0.5;
      result = lanczosSumExpGScaled(c);
      result /= lanczosSumExpGScaled(a) * lanczosSumExpGScaled(b);
      result *= sqrt(bgh / E);
      result *= sqrt(agh / cgh);
      l1 = (x * b - y * agh) / agh;
      l2 = (y * a - x * bgh) / bgh;
      if (minabs(l1, l2) < 0.2) {
        if (l1 * l2 > 0 || min2(a, b) < 1) {
          if (abs2(l1) < 0.1) {
            result *= exp3(a * log1p4(l1));
          } else {
            result *= pow(x * cgh / agh, a);
          }
          if (abs2(l2) < 0.1) {
            result *= exp3(b * log1p4(l2));
          } else {
            result *= pow(y * cgh / bgh, b);
          }
        } else if (maxabs(l1, l2) < 0.5) {
          smallA = a < b;
          ratio = b / a;
          if (smallA && ratio * l2 < 0.1 || !smallA && l1 / ratio > 0.1) {
            l3 = expm1(ratio * log1p4(l2));
            l3 = l1 + l3 + l3 * l1;
            l3 = a * log1p4(l3);
            result *= exp3(l3);
          } else {
            l3 = expm1(log1p4(l1) / ratio);
            l3 = l2 + l3 + l3 * l2;
            l3 = b * log1p4(l3);
            result *= exp3(l3);
          }
        } else if (abs2(l1) < abs2(l2)) {
          l = a * log1p4(l1) + b * ln(y * cgh / bgh);
          if (l <= MIN_LN || l >= MAX_LN) {
            l += ln(result);
            if (l >= MAX_LN) {
              return NaN;
            }
            result = exp3(l);
          } else {
            result *= exp3(l);
          }
        } else {
          l = b * log1p4(l2) + a * ln(x * cgh / agh);
          if (l <= MIN_LN || l >= MAX_LN) {
            l += ln(result);
            if (l >= MAX_LN) {
              return NaN;
            }
            result = exp3(l);
          } else {
            result *= exp3(l);
          }
        }
      } else {
        b1 = x * cgh / agh;
        b2 = y * cgh / bgh;
        l1 = a * ln(b1);
        l2 = b * ln(b2);
        if (l1 >= MAX_LN || l1 <= MIN_LN || l2 >= MAX_LN || l2 <= MIN_LN) {
          if (a < b) {
            p1 = pow(b2, b / a);
            l3 = a * (ln(b1) + ln(p1));
            if (l3 < MAX_LN && l3 > MIN_LN) {
              result *= pow(p1 * b1, a);
            } else {
              l2 += l1 + ln(result);
              if (l2 >= MAX_LN) {
                return NaN;
              }
              result = exp3(l2);
            }
          } else {
            p1 = pow(b1, a / b);
            l3 = (ln(p1) + ln(b2)) * b;
            if (l3 < MAX_LN && l3 > MIN_LN) {
              result *= pow(p1 * b2, b);
            } else {
              l2 += l1 + ln(result);
              if (l2 >= MAX_LN) {
                return NaN;
              }
              result = exp3(l2);
            }
          }
        } else {
          result *= pow(b1, a) * pow(b2, b);
        }
      }
      return result;
    }
    module2.exports = ibetaPowerTerms;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js
var require_ibeta_fraction2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js"(exports2, module2) {
    "use strict";
    var continuedFraction = require_lib114();
    var ibetaPowerTerms = require_ibeta_power_terms();
    var OPTS = {
      "keep": true,
      "maxIter": 1e3
    };
    function ibetaFraction2t(a, b, x, y) {
      var m = 0;
      return next;
      function next() {
        var denom;
        var aN;
        var bN;
        aN = (a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x;
        denom = a + 2 * m - 1;
        aN /= denom * denom;
        bN = m;
        bN += m * (b - m) * x / (a + 2 * m - 1);
        bN += (a + m) * (a * y - b * x + 1 + m * (2 - x)) / (a + 2 * m + 1);
        m += 1;
        return [aN, bN];
      }
    }
    function ibetaFraction2(a, b, x, y, normalized, out) {
      var result;
      var fract;
      var f;
      result = ibetaPowerTerms(a, b, x, y, normalized);
      if (out) {
        out[1] = result;
      }
      if (result === 0) {
        return result;
      }
      f = ibetaFraction2t(a, b, x, y);
      fract = continuedFraction(f, OPTS);
      return result / fract;
    }
    module2.exports = ibetaFraction2;
  }
});

// node_modules/@stdlib/constants-float64-max-safe-integer/lib/index.js
var require_lib118 = __commonJS({
  "node_modules/@stdlib/constants-float64-max-safe-integer/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_MAX_SAFE_INTEGER = 9007199254740991;
    module2.exports = FLOAT64_MAX_SAFE_INTEGER;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js
var require_bitwise_binary_gcd = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js"(exports2, module2) {
    "use strict";
    function gcd(a, b) {
      var k = 0;
      var t;
      if (a === 0) {
        return b;
      }
      if (b === 0) {
        return a;
      }
      while ((a & 1) === 0 && (b & 1) === 0) {
        a >>>= 1;
        b >>>= 1;
        k += 1;
      }
      while ((a & 1) === 0) {
        a >>>= 1;
      }
      while (b) {
        while ((b & 1) === 0) {
          b >>>= 1;
        }
        if (a > b) {
          t = b;
          b = a;
          a = t;
        }
        b -= a;
      }
      return a << k;
    }
    module2.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/binary_gcd.js
var require_binary_gcd = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/binary_gcd.js"(exports2, module2) {
    "use strict";
    function gcd(a, b) {
      var k = 1;
      var t;
      if (a === 0) {
        return b;
      }
      if (b === 0) {
        return a;
      }
      while (a % 2 === 0 && b % 2 === 0) {
        a /= 2;
        b /= 2;
        k *= 2;
      }
      while (a % 2 === 0) {
        a /= 2;
      }
      while (b) {
        while (b % 2 === 0) {
          b /= 2;
        }
        if (a > b) {
          t = b;
          b = a;
          a = t;
        }
        b -= a;
      }
      return k * a;
    }
    module2.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/main.js
var require_main81 = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var isInteger = require_lib59();
    var PINF = require_lib31();
    var NINF = require_lib33();
    var INT32_MAX = require_lib76();
    var bitwise = require_bitwise_binary_gcd();
    var largeIntegers = require_binary_gcd();
    function gcd(a, b) {
      if (isnan(a) || isnan(b)) {
        return NaN;
      }
      if (a === PINF || b === PINF || a === NINF || b === NINF) {
        return NaN;
      }
      if (!(isInteger(a) && isInteger(b))) {
        return NaN;
      }
      if (a < 0) {
        a = -a;
      }
      if (b < 0) {
        b = -b;
      }
      if (a <= INT32_MAX && b <= INT32_MAX) {
        return bitwise(a, b);
      }
      return largeIntegers(a, b);
    }
    module2.exports = gcd;
  }
});

// node_modules/@stdlib/math-base-special-gcd/lib/index.js
var require_lib119 = __commonJS({
  "node_modules/@stdlib/math-base-special-gcd/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main81();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-binomcoef/lib/main.js
var require_main82 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoef/lib/main.js"(exports2, module2) {
    "use strict";
    var MAX_SAFE_INTEGER = require_lib118();
    var PINF = require_lib31();
    var isInteger = require_lib59();
    var isnan = require_lib6();
    var isOdd = require_lib61();
    var floor = require_lib37();
    var gcd = require_lib119();
    function binomcoef(n, k) {
      var res;
      var sgn;
      var b;
      var c;
      var d;
      var g;
      var s;
      if (isnan(n) || isnan(k)) {
        return NaN;
      }
      if (!isInteger(n) || !isInteger(k)) {
        return NaN;
      }
      if (k < 0) {
        return 0;
      }
      sgn = 1;
      if (n < 0) {
        n = -n + k - 1;
        if (isOdd(k)) {
          sgn *= -1;
        }
      }
      if (k > n) {
        return 0;
      }
      if (k === 0 || k === n) {
        return sgn;
      }
      if (k === 1 || k === n - 1) {
        return sgn * n;
      }
      if (n - k < k) {
        k = n - k;
      }
      s = floor(MAX_SAFE_INTEGER / n);
      res = 1;
      for (d = 1; d <= k; d++) {
        if (res > s) {
          break;
        }
        res *= n;
        res /= d;
        n -= 1;
      }
      if (d > k) {
        return sgn * res;
      }
      b = binomcoef(n, k - d + 1);
      if (b === PINF) {
        return sgn * b;
      }
      c = binomcoef(k, k - d + 1);
      g = gcd(b, c);
      b /= g;
      c /= g;
      res /= c;
      return sgn * res * b;
    }
    module2.exports = binomcoef;
  }
});

// node_modules/@stdlib/math-base-special-binomcoef/lib/index.js
var require_lib120 = __commonJS({
  "node_modules/@stdlib/math-base-special-binomcoef/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main82();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js
var require_binomial_ccdf = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js"(exports2, module2) {
    "use strict";
    var binomcoef = require_lib120();
    var floor = require_lib37();
    var pow = require_lib67();
    var MIN_VALUE = require_lib53();
    function binomialCCDF(n, k, x, y) {
      var startTerm;
      var result;
      var start;
      var term;
      var i;
      result = pow(x, n);
      if (result > MIN_VALUE) {
        term = result;
        for (i = floor(n - 1); i > k; i--) {
          term *= (i + 1) * y / ((n - i) * x);
          result += term;
        }
      } else {
        start = floor(n * x);
        if (start <= k + 1) {
          start = floor(k + 2);
        }
        result = pow(x, start) * pow(y, n - start);
        result *= binomcoef(floor(n), floor(start));
        if (result === 0) {
          for (i = start - 1; i > k; i--) {
            result += pow(x, i) * pow(y, n - i);
            result *= binomcoef(floor(n), floor(i));
          }
        } else {
          term = result;
          startTerm = result;
          for (i = start - 1; i > k; i--) {
            term *= (i + 1) * y / ((n - i) * x);
            result += term;
          }
          term = startTerm;
          for (i = start + 1; i <= n; i++) {
            term *= (n - i + 1) * x / (i * y);
            result += term;
          }
        }
      }
      return result;
    }
    module2.exports = binomialCCDF;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js
var require_ibeta_a_step = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js"(exports2, module2) {
    "use strict";
    var ibetaPowerTerms = require_ibeta_power_terms();
    function ibetaAStep(a, b, x, y, k, normalized, out) {
      var prefix;
      var term;
      var sum2;
      var i;
      prefix = ibetaPowerTerms(a, b, x, y, normalized);
      if (out) {
        out[1] = prefix;
      }
      prefix /= a;
      if (prefix === 0) {
        return prefix;
      }
      sum2 = 1;
      term = 1;
      for (i = 0; i < k - 1; ++i) {
        term *= (a + b + i) * x / (a + i + 1);
        sum2 += term;
      }
      prefix *= sum2;
      return prefix;
    }
    module2.exports = ibetaAStep;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js
var require_ibeta_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js"(exports2, module2) {
    "use strict";
    var lanczosSumExpGScaled = require_lib110();
    var sumSeries = require_lib103();
    var log1p4 = require_lib38();
    var sqrt = require_lib39();
    var exp3 = require_lib58();
    var pow = require_lib67();
    var ln = require_lib95();
    var MIN_VALUE = require_lib53();
    var MAX_LN = require_lib99();
    var MIN_LN = require_lib105();
    var G = require_lib93();
    var E = require_lib68();
    var opts = {
      "maxTerms": 100
    };
    function ibetaSeriesT(a, b, x, result) {
      var poch = 1 - b;
      var n = 1;
      return next;
      function next() {
        var r = result / a;
        a += 1;
        result *= poch * x / n;
        n += 1;
        poch += 1;
        return r;
      }
    }
    function ibetaSeries(a, b, x, s0, normalized, out, y) {
      var result;
      var agh;
      var bgh;
      var cgh;
      var l1;
      var l2;
      var c;
      var s;
      if (normalized) {
        c = a + b;
        agh = a + G - 0.5;
        bgh = b + G - 0.5;
        cgh = c + G - 0.5;
        result = lanczosSumExpGScaled(c) / (lanczosSumExpGScaled(a) * lanczosSumExpGScaled(b));
        l1 = ln(cgh / bgh) * (b - 0.5);
        l2 = ln(x * cgh / agh) * a;
        if (l1 > MIN_LN && l1 < MAX_LN && l2 > MIN_LN && l2 < MAX_LN) {
          if (a * b < bgh * 10) {
            result *= exp3((b - 0.5) * log1p4(a / bgh));
          } else {
            result *= pow(cgh / bgh, b - 0.5);
          }
          result *= pow(x * cgh / agh, a);
          result *= sqrt(agh / E);
          if (out) {
            out[1] = result * pow(y, b);
          }
        } else {
          result = ln(result) + l1 + l2 + (ln(agh) - 1) / 2;
          if (out) {
            out[1] = exp3(result + b * ln(y));
          }
          result = exp3(result);
        }
      } else {
        result = pow(x, a);
      }
      if (result < MIN_VALUE) {
        return s0;
      }
      s = ibetaSeriesT(a, b, x, result);
      opts.initialValue = s0;
      return sumSeries(s, opts);
    }
    module2.exports = ibetaSeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/assign.js
var require_assign3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/assign.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var expm1 = require_lib36();
    var floor = require_lib37();
    var log1p4 = require_lib38();
    var asin = require_lib41();
    var beta = require_lib70();
    var sqrt = require_lib39();
    var exp3 = require_lib58();
    var pow = require_lib67();
    var max2 = require_lib72();
    var min2 = require_lib74();
    var MAX_FLOAT64 = require_lib75();
    var MIN_FLOAT64 = require_lib53();
    var MAX_INT32 = require_lib76();
    var HALF_PI = require_lib77();
    var PI = require_lib78();
    var betaSmallBLargeASeries = require_beta_small_b_large_a_series();
    var risingFactorialRatio = require_rising_factorial_ratio();
    var ibetaPowerTerms = require_ibeta_power_terms();
    var ibetaFraction2 = require_ibeta_fraction2();
    var binomialCCDF = require_binomial_ccdf();
    var ibetaAStep = require_ibeta_a_step();
    var ibetaSeries = require_ibeta_series();
    var ONE_OVER_PI = 1 / PI;
    function ibetaImp(x, a, b, regularized, upper, out, stride, offset) {
      var lambda;
      var prefix;
      var fract;
      var bbar;
      var div;
      var tmp;
      var i0;
      var i1;
      var k;
      var n;
      var p;
      var y;
      y = 1 - x;
      i0 = offset;
      i1 = offset + stride;
      out[i1] = -1;
      if (isnan(x) || x < 0 || x > 1) {
        out[i0] = NaN;
        out[i1] = NaN;
        return out;
      }
      if (regularized) {
        if (a < 0 || b < 0) {
          out[i0] = NaN;
          out[i1] = NaN;
          return out;
        }
        if (a === 0) {
          if (b === 0) {
            out[i0] = NaN;
            out[i1] = NaN;
            return out;
          }
          if (b > 0) {
            out[i0] = upper ? 0 : 1;
            return out;
          }
        } else if (b === 0) {
          if (a > 0) {
            out[i0] = upper ? 1 : 0;
            return out;
          }
        }
      } else if (a <= 0 || b <= 0) {
        out[i0] = NaN;
        out[i1] = NaN;
        return out;
      }
      if (x === 0) {
        if (a === 1) {
          out[i1] = 1;
        } else {
          out[i1] = a < 1 ? MAX_FLOAT64 / 2 : MIN_FLOAT64 * 2;
        }
        if (upper) {
          out[i0] = regularized ? 1 : beta(a, b);
          return out;
        }
        out[i0] = 0;
        return out;
      }
      if (x === 1) {
        if (b === 1) {
          out[i1] = 1;
        } else {
          out[i1] = b < 1 ? MAX_FLOAT64 / 2 : MIN_FLOAT64 * 2;
        }
        if (upper) {
          out[i0] = 0;
        } else {
          out[i0] = regularized ? 1 : beta(a, b);
        }
        return out;
      }
      if (a === 0.5 && b === 0.5) {
        out[i1] = ONE_OVER_PI * sqrt(y * x);
        p = upper ? asin(sqrt(y)) : asin(sqrt(x));
        p /= HALF_PI;
        if (!regularized) {
          p *= PI;
        }
        out[i0] = p;
        return out;
      }
      if (a === 1) {
        tmp = b;
        b = a;
        a = tmp;
        tmp = y;
        y = x;
        x = tmp;
        upper = !upper;
      }
      if (b === 1) {
        if (a === 1) {
          out[i0] = upper ? y : x;
          out[i1] = 1;
          return out;
        }
        out[i1] = a * pow(x, a - 1);
        if (y < 0.5) {
          p = upper ? -expm1(a * log1p4(-y)) : exp3(a * log1p4(-y));
        } else {
          p = upper ? -(pow(x, a) - 1) : pow(x, a);
        }
        if (!regularized) {
          p /= a;
        }
        out[i0] = p;
        return out;
      }
      if (min2(a, b) <= 1) {
        if (x > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x;
          x = tmp;
          upper = !upper;
        }
        if (max2(a, b) <= 1) {
          if (a >= min2(0.2, b) || pow(x, a) <= 0.9) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x, 0, regularized, out, y);
            }
          } else {
            tmp = b;
            b = a;
            a = tmp;
            tmp = y;
            y = x;
            x = tmp;
            upper = !upper;
            if (y >= 0.3) {
              if (upper) {
                fract = -(regularized ? 1 : beta(a, b));
                upper = false;
                fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
              } else {
                fract = ibetaSeries(a, b, x, 0, regularized, out, y);
              }
            } else {
              if (regularized) {
                prefix = 1;
              } else {
                prefix = risingFactorialRatio(a + b, a, 20);
              }
              fract = ibetaAStep(a, b, x, y, 20, regularized, out);
              if (upper) {
                fract -= regularized ? 1 : beta(a, b);
                upper = false;
                fract = -betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized);
              } else {
                fract = betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized);
              }
            }
          }
        } else if (b <= 1 || x < 0.1 && pow(b * x, a) <= 0.7) {
          if (upper) {
            fract = -(regularized ? 1 : beta(a, b));
            upper = false;
            fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
          } else {
            fract = ibetaSeries(a, b, x, 0, regularized, out, y);
          }
        } else {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x;
          x = tmp;
          upper = !upper;
          if (y >= 0.3) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x, 0, regularized, out, y);
            }
          } else if (a >= 15) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -betaSmallBLargeASeries(a, b, x, y, fract, 1, regularized);
            } else {
              fract = betaSmallBLargeASeries(a, b, x, y, 0, 1, regularized);
            }
          } else {
            if (regularized) {
              prefix = 1;
            } else {
              prefix = risingFactorialRatio(a + b, a, 20);
            }
            fract = ibetaAStep(a, b, x, y, 20, regularized, out);
            if (upper) {
              fract -= regularized ? 1 : beta(a, b);
              upper = false;
              fract = -betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized);
            } else {
              fract = betaSmallBLargeASeries(a + 20, b, x, y, fract, prefix, regularized);
            }
          }
        }
      } else {
        if (a < b) {
          lambda = a - (a + b) * x;
        } else {
          lambda = (a + b) * y - b;
        }
        if (lambda < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = y;
          y = x;
          x = tmp;
          upper = !upper;
        }
        if (b < 40) {
          if (floor(a) === a && floor(b) === b && a < MAX_INT32 - 100) {
            k = a - 1;
            n = b + k;
            fract = binomialCCDF(n, k, x, y);
            if (!regularized) {
              fract *= beta(a, b);
            }
          } else if (b * x <= 0.7) {
            if (upper) {
              fract = -(regularized ? 1 : beta(a, b));
              upper = false;
              fract = -ibetaSeries(a, b, x, fract, regularized, out, y);
            } else {
              fract = ibetaSeries(a, b, x, 0, regularized, out, y);
            }
          } else if (a > 15) {
            n = floor(b);
            if (n === b) {
              n -= 1;
            }
            bbar = b - n;
            if (regularized) {
              prefix = 1;
            } else {
              prefix = risingFactorialRatio(a + bbar, bbar, n);
            }
            fract = ibetaAStep(bbar, a, y, x, n, regularized);
            fract = betaSmallBLargeASeries(a, bbar, x, y, fract, 1, regularized);
            fract /= prefix;
          } else if (regularized) {
            n = floor(b);
            bbar = b - n;
            if (bbar <= 0) {
              n -= 1;
              bbar += 1;
            }
            fract = ibetaAStep(bbar, a, y, x, n, regularized);
            fract += ibetaAStep(a, bbar, x, y, 20, regularized);
            if (upper) {
              fract -= 1;
            }
            fract = betaSmallBLargeASeries(a + 20, bbar, x, y, fract, 1, regularized);
            if (upper) {
              fract = -fract;
              upper = false;
            }
          } else {
            fract = ibetaFraction2(a, b, x, y, regularized, out);
          }
        } else {
          fract = ibetaFraction2(a, b, x, y, regularized, out);
        }
      }
      if (out[i1] < 0) {
        out[i1] = ibetaPowerTerms(a, b, x, y, true);
      }
      div = y * x;
      if (out[i1] !== 0) {
        if (MAX_FLOAT64 * div < out[i1]) {
          out[i1] = MAX_FLOAT64 / 2;
        } else {
          out[i1] /= div;
        }
      }
      out[i0] = upper ? (regularized ? 1 : beta(a, b)) - fract : fract;
      return out;
    }
    module2.exports = ibetaImp;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/main.js
var require_main83 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/main.js"(exports2, module2) {
    "use strict";
    var compute = require_assign3();
    function kernelBetainc(x, a, b, regularized, upper) {
      return compute(x, a, b, regularized, upper, [0, 0], 1, 0);
    }
    module2.exports = kernelBetainc;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betainc/lib/index.js
var require_lib121 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betainc/lib/index.js"(exports2, module2) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main83();
    var assign = require_assign3();
    setReadOnly(main, "assign", assign);
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-betainc/lib/main.js
var require_main84 = __commonJS({
  "node_modules/@stdlib/math-base-special-betainc/lib/main.js"(exports2, module2) {
    "use strict";
    var kernelBetainc = require_lib121().assign;
    function betainc2(x, a, b, regularized, upper) {
      var out = [0, 0];
      regularized = regularized === false ? false : true;
      upper = upper === true ? true : false;
      kernelBetainc(x, a, b, regularized, upper, out, 1, 0);
      return out[0];
    }
    module2.exports = betainc2;
  }
});

// node_modules/@stdlib/math-base-special-betainc/lib/index.js
var require_lib122 = __commonJS({
  "node_modules/@stdlib/math-base-special-betainc/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main84();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js
var require_rational_p1q12 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -5087819496582806e-19;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -5087819496582806e-19 + x * (-0.008368748197417368 + x * (0.03348066254097446 + x * (-0.012692614766297404 + x * (-0.03656379714117627 + x * (0.02198786811111689 + x * (0.008226878746769157 + x * (-0.005387729650712429 + x * (0 + x * 0))))))));
        s2 = 1 + x * (-0.9700050433032906 + x * (-1.5657455823417585 + x * (1.5622155839842302 + x * (0.662328840472003 + x * (-0.7122890234154284 + x * (-0.05273963823400997 + x * (0.07952836873415717 + x * (-0.0023339375937419 + x * 8862163904564247e-19))))))));
      } else {
        x = 1 / x;
        s1 = 0 + x * (0 + x * (-0.005387729650712429 + x * (0.008226878746769157 + x * (0.02198786811111689 + x * (-0.03656379714117627 + x * (-0.012692614766297404 + x * (0.03348066254097446 + x * (-0.008368748197417368 + x * -5087819496582806e-19))))))));
        s2 = 8862163904564247e-19 + x * (-0.0023339375937419 + x * (0.07952836873415717 + x * (-0.05273963823400997 + x * (-0.7122890234154284 + x * (0.662328840472003 + x * (1.5622155839842302 + x * (-1.5657455823417585 + x * (-0.9700050433032906 + x * 1))))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js
var require_rational_p2q22 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.20243350835593876;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.20243350835593876 + x * (0.10526468069939171 + x * (8.3705032834312 + x * (17.644729840837403 + x * (-18.851064805871424 + x * (-44.6382324441787 + x * (17.445385985570866 + x * (21.12946554483405 + x * -3.6719225470772936)))))));
        s2 = 1 + x * (6.242641248542475 + x * (3.971343795334387 + x * (-28.66081804998 + x * (-20.14326346804852 + x * (48.560921310873994 + x * (10.826866735546016 + x * (-22.643693341313973 + x * 1.7211476576120028)))))));
      } else {
        x = 1 / x;
        s1 = -3.6719225470772936 + x * (21.12946554483405 + x * (17.445385985570866 + x * (-44.6382324441787 + x * (-18.851064805871424 + x * (17.644729840837403 + x * (8.3705032834312 + x * (0.10526468069939171 + x * -0.20243350835593876)))))));
        s2 = 1.7211476576120028 + x * (-22.643693341313973 + x * (10.826866735546016 + x * (48.560921310873994 + x * (-20.14326346804852 + x * (-28.66081804998 + x * (3.971343795334387 + x * (6.242641248542475 + x * 1)))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js
var require_rational_p3q32 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.1311027816799519;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.1311027816799519 + x * (-0.16379404719331705 + x * (0.11703015634199525 + x * (0.38707973897260434 + x * (0.3377855389120359 + x * (0.14286953440815717 + x * (0.029015791000532906 + x * (0.0021455899538880526 + x * (-6794655751811263e-22 + x * (28522533178221704e-24 + x * -681149956853777e-24)))))))));
        s2 = 1 + x * (3.4662540724256723 + x * (5.381683457070069 + x * (4.778465929458438 + x * (2.5930192162362027 + x * (0.848854343457902 + x * (0.15226433829533179 + x * (0.011059242293464892 + x * (0 + x * (0 + x * 0)))))))));
      } else {
        x = 1 / x;
        s1 = -681149956853777e-24 + x * (28522533178221704e-24 + x * (-6794655751811263e-22 + x * (0.0021455899538880526 + x * (0.029015791000532906 + x * (0.14286953440815717 + x * (0.3377855389120359 + x * (0.38707973897260434 + x * (0.11703015634199525 + x * (-0.16379404719331705 + x * -0.1311027816799519)))))))));
        s2 = 0 + x * (0 + x * (0 + x * (0.011059242293464892 + x * (0.15226433829533179 + x * (0.848854343457902 + x * (2.5930192162362027 + x * (4.778465929458438 + x * (5.381683457070069 + x * (3.4662540724256723 + x * 1)))))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js
var require_rational_p4q4 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.0350353787183178;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.0350353787183178 + x * (-0.0022242652921344794 + x * (0.018557330651423107 + x * (0.009508047013259196 + x * (0.0018712349281955923 + x * (15754461742496055e-20 + x * (460469890584318e-20 + x * (-2304047769118826e-25 + x * 26633922742578204e-28)))))));
        s2 = 1 + x * (1.3653349817554064 + x * (0.7620591645536234 + x * (0.22009110576413124 + x * (0.03415891436709477 + x * (0.00263861676657016 + x * (7646752923027944e-20 + x * (0 + x * 0)))))));
      } else {
        x = 1 / x;
        s1 = 26633922742578204e-28 + x * (-2304047769118826e-25 + x * (460469890584318e-20 + x * (15754461742496055e-20 + x * (0.0018712349281955923 + x * (0.009508047013259196 + x * (0.018557330651423107 + x * (-0.0022242652921344794 + x * -0.0350353787183178)))))));
        s2 = 0 + x * (0 + x * (7646752923027944e-20 + x * (0.00263861676657016 + x * (0.03415891436709477 + x * (0.22009110576413124 + x * (0.7620591645536234 + x * (1.3653349817554064 + x * 1)))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js
var require_rational_p5q5 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.016743100507663373;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.016743100507663373 + x * (-0.0011295143874558028 + x * (0.001056288621524929 + x * (20938631748758808e-20 + x * (14962478375834237e-21 + x * (44969678992770644e-23 + x * (4625961635228786e-24 + x * (-2811287356288318e-29 + x * 9905570997331033e-32)))))));
        s2 = 1 + x * (0.5914293448864175 + x * (0.1381518657490833 + x * (0.016074608709367652 + x * (9640118070051656e-19 + x * (27533547476472603e-21 + x * (282243172016108e-21 + x * (0 + x * 0)))))));
      } else {
        x = 1 / x;
        s1 = 9905570997331033e-32 + x * (-2811287356288318e-29 + x * (4625961635228786e-24 + x * (44969678992770644e-23 + x * (14962478375834237e-21 + x * (20938631748758808e-20 + x * (0.001056288621524929 + x * (-0.0011295143874558028 + x * -0.016743100507663373)))))));
        s2 = 0 + x * (0 + x * (282243172016108e-21 + x * (27533547476472603e-21 + x * (9640118070051656e-19 + x * (0.016074608709367652 + x * (0.1381518657490833 + x * (0.5914293448864175 + x * 1)))))));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/main.js
var require_main85 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var sqrt = require_lib39();
    var ln = require_lib95();
    var PINF = require_lib31();
    var NINF = require_lib33();
    var rationalFcnR1 = require_rational_p1q12();
    var rationalFcnR2 = require_rational_p2q22();
    var rationalFcnR3 = require_rational_p3q32();
    var rationalFcnR4 = require_rational_p4q4();
    var rationalFcnR5 = require_rational_p5q5();
    var Y1 = 0.08913147449493408;
    var Y2 = 2.249481201171875;
    var Y3 = 0.807220458984375;
    var Y4 = 0.9399557113647461;
    var Y5 = 0.9836282730102539;
    function erfcinv2(x) {
      var sign;
      var qs;
      var q;
      var g;
      var r;
      if (isnan(x)) {
        return NaN;
      }
      if (x === 0) {
        return PINF;
      }
      if (x === 2) {
        return NINF;
      }
      if (x === 1) {
        return 0;
      }
      if (x > 2 || x < 0) {
        return NaN;
      }
      if (x > 1) {
        sign = -1;
        q = 2 - x;
      } else {
        sign = 1;
        q = x;
      }
      x = 1 - q;
      if (x <= 0.5) {
        g = x * (x + 10);
        r = rationalFcnR1(x);
        return sign * (g * Y1 + g * r);
      }
      if (q >= 0.25) {
        g = sqrt(-2 * ln(q));
        q -= 0.25;
        r = rationalFcnR2(q);
        return sign * (g / (Y2 + r));
      }
      q = sqrt(-ln(q));
      if (q < 3) {
        qs = q - 1.125;
        r = rationalFcnR3(qs);
        return sign * (Y3 * q + r * q);
      }
      if (q < 6) {
        qs = q - 3;
        r = rationalFcnR4(qs);
        return sign * (Y4 * q + r * q);
      }
      qs = q - 6;
      r = rationalFcnR5(qs);
      return sign * (Y5 * q + r * q);
    }
    module2.exports = erfcinv2;
  }
});

// node_modules/@stdlib/math-base-special-erfcinv/lib/index.js
var require_lib123 = __commonJS({
  "node_modules/@stdlib/math-base-special-erfcinv/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main85();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-acos/lib/main.js
var require_main86 = __commonJS({
  "node_modules/@stdlib/math-base-special-acos/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var asin = require_lib41();
    var sqrt = require_lib39();
    var PIO4 = require_lib40();
    var MOREBITS = 6123233995736766e-32;
    function acos(x) {
      var z14;
      if (isnan(x)) {
        return NaN;
      }
      if (x < -1 || x > 1) {
        return NaN;
      }
      if (x > 0.5) {
        return 2 * asin(sqrt(0.5 - 0.5 * x));
      }
      z14 = PIO4 - asin(x);
      z14 += MOREBITS;
      z14 += PIO4;
      return z14;
    }
    module2.exports = acos;
  }
});

// node_modules/@stdlib/math-base-special-acos/lib/index.js
var require_lib124 = __commonJS({
  "node_modules/@stdlib/math-base-special-acos/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main86();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-sqrt-two/lib/index.js
var require_lib125 = __commonJS({
  "node_modules/@stdlib/constants-float64-sqrt-two/lib/index.js"(exports2, module2) {
    "use strict";
    var SQRT2 = 1.4142135623730951;
    module2.exports = SQRT2;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js
var require_polyval_co14 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.16666666666666666;
      }
      return 0.16666666666666666 + x * 0.16666666666666666;
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js
var require_polyval_co15 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.058333333333333334;
      }
      return 0.058333333333333334 + x * (0.06666666666666667 + x * 0.008333333333333333);
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js
var require_polyval_co16 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.0251984126984127;
      }
      return 0.0251984126984127 + x * (0.026785714285714284 + x * (0.0017857142857142857 + x * 1984126984126984e-19));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js
var require_polyval_co17 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.012039792768959435;
      }
      return 0.012039792768959435 + x * (0.010559964726631394 + x * (-0.0011078042328042327 + x * (3747795414462081e-19 + x * 27557319223985893e-22)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js
var require_polyval_co18 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.003837005972422639;
      }
      return 0.003837005972422639 + x * (0.00610392115600449 + x * (-0.0016095979637646305 + x * (5945867404200738e-19 + x * (-6270542728876062e-20 + x * 2505210838544172e-23))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js
var require_polyval_co19 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.0032177478835464946;
      }
      return 0.0032177478835464946 + x * (0.0010898206731540065 + x * (-0.0012579159844784845 + x * (6908420797309686e-19 + x * (-16376804137220805e-20 + x * (154012654012654e-19 + x * 16059043836821613e-26)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js
var require_polyval_co20 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.001743826229834001;
      }
      return 0.001743826229834001 + x * (3353097688001788e-20 + x * (-7624513544032393e-19 + x * (6451304695145635e-19 + x * (-249472580470431e-18 + x * (49255746366361444e-21 + x * (-39851014346715405e-22 + x * 7647163731819816e-28))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js
var require_polyval_co21 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 9647274732138864e-19;
      }
      return 9647274732138864e-19 + x * (-3110108632631878e-19 + x * (-36307660358786886e-20 + x * (5140660578834113e-19 + x * (-29133414466938067e-20 + x * (9086710793521991e-20 + x * (-15303004486655377e-21 + x * (10914179173496788e-22 + x * 28114572543455206e-31)))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js
var require_polyval_co22 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 5422926281312969e-19;
      }
      return 5422926281312969e-19 + x * (-3694266780000966e-19 + x * (-10230378073700413e-20 + x * (35764655430568635e-20 + x * (-28690924218514614e-20 + x * (12645437628698076e-20 + x * (-33202652391372056e-21 + x * (4890304529197534e-21 + x * (-3123956959982987e-22 + x * 822063524662433e-32))))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js
var require_inverse_students_t_body_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js"(exports2, module2) {
    "use strict";
    var gammaDeltaRatio = require_lib94();
    var evalpoly = require_lib107();
    var sqrt = require_lib39();
    var PI = require_lib78();
    var polyval1 = require_polyval_co14();
    var polyval2 = require_polyval_co15();
    var polyval3 = require_polyval_co16();
    var polyval4 = require_polyval_co17();
    var polyval5 = require_polyval_co18();
    var polyval6 = require_polyval_co19();
    var polyval7 = require_polyval_co20();
    var polyval8 = require_polyval_co21();
    var polyval9 = require_polyval_co22();
    var c0 = 0;
    var c = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    function inverseStudentsTBodySeries(df, u) {
      var idf;
      var v;
      v = gammaDeltaRatio(df / 2, 0.5) * sqrt(df * PI) * (u - 0.5);
      idf = 1 / df;
      c[1] = polyval1(idf);
      c[2] = polyval2(idf);
      c[3] = polyval3(idf);
      c[4] = polyval4(idf);
      c[5] = polyval5(idf);
      c[6] = polyval6(idf);
      c[7] = polyval7(idf);
      c[8] = polyval8(idf);
      c[9] = polyval9(idf);
      return c0 + v * evalpoly(c, v * v);
    }
    module2.exports = inverseStudentsTBodySeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js
var require_inverse_students_t_tail_series = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js"(exports2, module2) {
    "use strict";
    var gammaDeltaRatio = require_lib94();
    var evalpoly = require_lib107();
    var sqrt = require_lib39();
    var pow = require_lib67();
    var PI = require_lib78();
    var d = [0, 0, 0, 0, 0, 0, 0];
    function inverseStudentsTTailSeries(df, v) {
      var result;
      var power;
      var div;
      var np2;
      var np4;
      var np6;
      var rn;
      var w;
      w = gammaDeltaRatio(df / 2, 0.5) * sqrt(df * PI) * v;
      np2 = df + 2;
      np4 = df + 4;
      np6 = df + 6;
      d[0] = 1;
      d[1] = -(df + 1) / (2 * np2);
      np2 *= df + 2;
      d[2] = -df * (df + 1) * (df + 3) / (8 * np2 * np4);
      np2 *= df + 2;
      d[3] = -df * (df + 1) * (df + 5) * ((3 * df + 7) * df - 2) / (48 * np2 * np4 * np6);
      np2 *= df + 2;
      np4 *= df + 4;
      d[4] = -df * (df + 1) * (df + 7) * (((((15 * df + 154) * df + 465) * df + 286) * df - 336) * df + 64) / (384 * np2 * np4 * np6 * (df + 8));
      np2 *= df + 2;
      d[5] = -df * (df + 1) * (df + 3) * (df + 9) * ((((((35 * df + 452) * df + 1573) * df + 600) * df - 2020) * df + 928) * df - 128) / (1280 * np2 * np4 * np6 * (df + 8) * (df + 10));
      np2 *= df + 2;
      np4 *= df + 4;
      np6 *= df + 6;
      d[6] = -df * (df + 1) * (df + 11) * (((((((((((945 * df + 31506) * df + 425858) * df + 2980236) * df + 11266745) * df + 20675018) * df + 7747124) * df - 22574632) * df - 8565600) * df + 18108416) * df - 7099392) * df + 884736) / (46080 * np2 * np4 * np6 * (df + 8) * (df + 10) * (df + 12));
      rn = sqrt(df);
      div = pow(rn * w, 1 / df);
      power = div * div;
      result = evalpoly(d, power);
      result *= rn;
      result /= div;
      return -result;
    }
    module2.exports = inverseStudentsTTailSeries;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js
var require_inverse_students_t_hill = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js"(exports2, module2) {
    "use strict";
    var erfcinv2 = require_lib123();
    var expm1 = require_lib36();
    var sqrt = require_lib39();
    var pow = require_lib67();
    var HALF_PI = require_lib77();
    var SQRT2 = require_lib125();
    function inverseStudentsTHill(ndf, u) {
      var a;
      var b;
      var c;
      var d;
      var q;
      var x;
      var y;
      if (ndf > 1e20) {
        return -erfcinv2(2 * u) * SQRT2;
      }
      a = 1 / (ndf - 0.5);
      b = 48 / (a * a);
      c = ((20700 * a / b - 98) * a - 16) * a + 96.36;
      d = ((94.5 / (b + c) - 3) / b + 1) * sqrt(a * HALF_PI) * ndf;
      y = pow(d * 2 * u, 2 / ndf);
      if (y > 0.05 + a) {
        x = -erfcinv2(2 * u) * SQRT2;
        y = x * x;
        if (ndf < 5) {
          c += 0.3 * (ndf - 4.5) * (x + 0.6);
        }
        c += (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b;
        y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
        y = expm1(a * y * y);
      } else {
        y = ((1 / (((ndf + 6) / (ndf * y) - 0.089 * d - 0.822) * (ndf + 2) * 3) + 0.5 / (ndf + 4)) * y - 1) * (ndf + 1) / (ndf + 2) + 1 / y;
      }
      q = sqrt(ndf * y);
      return -q;
    }
    module2.exports = inverseStudentsTHill;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js
var require_inverse_students_t = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js"(exports2, module2) {
    "use strict";
    var erfcinv2 = require_lib123();
    var floor = require_lib37();
    var ldexp = require_lib57();
    var round = require_lib84();
    var acos = require_lib124();
    var sqrt = require_lib39();
    var abs2 = require_lib42();
    var cos = require_lib96();
    var pow = require_lib67();
    var sin = require_lib86();
    var SQRT2 = require_lib125();
    var PI = require_lib78();
    var inverseStudentsTBodySeries = require_inverse_students_t_body_series();
    var inverseStudentsTTailSeries = require_inverse_students_t_tail_series();
    var inverseStudentsTHill = require_inverse_students_t_hill();
    var DF_THRESHOLD = 268435456;
    var ONE_THIRD = 1 / 3;
    var EXP = 2 * 53 / 3;
    var C = 0.8549879733383485;
    function inverseStudentsT(df, u, v) {
      var crossover;
      var tolerance;
      var rootAlpha;
      var invert;
      var result;
      var alpha;
      var tmp;
      var p0;
      var p2;
      var p4;
      var p5;
      var p;
      var r;
      var x;
      var a;
      var b;
      result = 0;
      if (u > v) {
        tmp = v;
        v = u;
        u = tmp;
        invert = true;
      } else {
        invert = false;
      }
      if (floor(df) === df && df < 20) {
        tolerance = ldexp(1, EXP);
        switch (floor(df)) {
          case 1:
            if (u === 0.5) {
              result = 0;
            } else {
              result = -cos(PI * u) / sin(PI * u);
            }
            break;
          case 2:
            result = (2 * u - 1) / sqrt(2 * u * v);
            break;
          case 4:
            alpha = 4 * u * v;
            rootAlpha = sqrt(alpha);
            r = 4 * cos(acos(rootAlpha) / 3) / rootAlpha;
            x = sqrt(r - 4);
            result = u - 0.5 < 0 ? -x : x;
            break;
          case 6:
            if (u < 1e-150) {
              return (invert ? -1 : 1) * inverseStudentsTHill(df, u);
            }
            a = 4 * (u - u * u);
            b = pow(a, ONE_THIRD);
            p = 6 * (1 + C * (1 / b - 1));
            do {
              p2 = p * p;
              p4 = p2 * p2;
              p5 = p * p4;
              p0 = p;
              p = 2 * (8 * a * p5 - 270 * p2 + 2187) / (5 * (4 * a * p4 - 216 * p - 243));
            } while (abs2((p - p0) / p) > tolerance);
            p = sqrt(p - df);
            result = u - 0.5 < 0 ? -p : p;
            break;
          default:
            if (df > DF_THRESHOLD) {
              result = erfcinv2(2 * u) * SQRT2;
            } else if (df < 3) {
              crossover = 0.2742 - df * 0.0242143;
              if (u > crossover) {
                result = inverseStudentsTBodySeries(df, u);
              } else {
                result = inverseStudentsTTailSeries(df, u);
              }
            } else {
              crossover = ldexp(1, round(df / -0.654));
              if (u > crossover) {
                result = inverseStudentsTHill(df, u);
              } else {
                result = inverseStudentsTTailSeries(df, u);
              }
            }
        }
      } else if (df > DF_THRESHOLD) {
        result = -erfcinv2(2 * u) * SQRT2;
      } else if (df < 3) {
        crossover = 0.2742 - df * 0.0242143;
        if (u > crossover) {
          result = inverseStudentsTBodySeries(df, u);
        } else {
          result = inverseStudentsTTailSeries(df, u);
        }
      } else {
        crossover = ldexp(1, round(df / -0.654));
        if (u > crossover) {
          result = inverseStudentsTHill(df, u);
        } else {
          result = inverseStudentsTTailSeries(df, u);
        }
      }
      return invert ? -result : result;
    }
    module2.exports = inverseStudentsT;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js
var require_find_ibeta_inv_from_t_dist = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js"(exports2, module2) {
    "use strict";
    var inverseStudentsT = require_inverse_students_t();
    function findIBetaInvFromTDist(a, p, py) {
      var df;
      var u;
      var v;
      var t;
      u = p / 2;
      v = 1 - u;
      df = a * 2;
      t = inverseStudentsT(df, u, v);
      if (py) {
        py.value = t * t / (df + t * t);
      }
      return df / (df + t * t);
    }
    module2.exports = findIBetaInvFromTDist;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js
var require_temme1 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js"(exports2, module2) {
    "use strict";
    var evalpoly = require_lib107();
    var erfcinv2 = require_lib123();
    var sqrt = require_lib39();
    var exp3 = require_lib58();
    var SQRT2 = require_lib125();
    var workspace = [0, 0, 0, 0, 0, 0, 0];
    var terms = [0, 0, 0, 0];
    function temme1(a, b, z14) {
      var eta0;
      var eta2;
      var eta;
      var B2;
      var B3;
      var B;
      var c;
      eta0 = erfcinv2(2 * z14);
      eta0 /= -sqrt(a / 2);
      terms[0] = eta0;
      B = b - a;
      B2 = B * B;
      B3 = B2 * B;
      workspace[0] = -B * SQRT2 / 2;
      workspace[1] = (1 - 2 * B) / 8;
      workspace[2] = -(B * SQRT2 / 48);
      workspace[3] = -1 / 192;
      workspace[4] = -B * SQRT2 / 3840;
      workspace[5] = 0;
      workspace[6] = 0;
      terms[1] = evalpoly(workspace, eta0);
      workspace[0] = B * SQRT2 * (3 * B - 2) / 12;
      workspace[1] = (20 * B2 - 12 * B + 1) / 128;
      workspace[2] = B * SQRT2 * (20 * B - 1) / 960;
      workspace[3] = (16 * B2 + 30 * B - 15) / 4608;
      workspace[4] = B * SQRT2 * (21 * B + 32) / 53760;
      workspace[5] = (-(32 * B2) + 63) / 368640;
      workspace[6] = -B * SQRT2 * (120 * B + 17) / 25804480;
      terms[2] = evalpoly(workspace, eta0);
      workspace[0] = B * SQRT2 * (-75 * B2 + 80 * B - 16) / 480;
      workspace[1] = (-1080 * B3 + 868 * B2 - 90 * B - 45) / 9216;
      workspace[2] = B * SQRT2 * (-1190 * B2 + 84 * B + 373) / 53760;
      workspace[3] = (-2240 * B3 - 2508 * B2 + 2100 * B - 165) / 368640;
      workspace[4] = 0;
      workspace[5] = 0;
      workspace[6] = 0;
      terms[3] = evalpoly(workspace, eta0);
      eta = evalpoly(terms, 1 / a);
      eta2 = eta * eta;
      c = -exp3(-eta2 / 2);
      if (eta2 === 0) {
        return 0.5;
      }
      return (1 + eta * sqrt((1 + c) / eta2)) / 2;
    }
    module2.exports = temme1;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js
var require_root_finder = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js"(exports2, module2) {
    "use strict";
    var ln = require_lib95();
    var MAX_VALUE = require_lib75();
    var BIG = MAX_VALUE / 4;
    function temmeRootFinder(t, a) {
      return roots;
      function roots(x) {
        var f1;
        var f;
        var y;
        y = 1 - x;
        if (y === 0) {
          return [-BIG, -BIG];
        }
        if (x === 0) {
          return [-BIG, -BIG];
        }
        f = ln(x) + a * ln(y) + t;
        f1 = 1 / x - a / y;
        return [f, f1];
      }
    }
    module2.exports = temmeRootFinder;
  }
});

// node_modules/@stdlib/math-base-special-signum/lib/main.js
var require_main87 = __commonJS({
  "node_modules/@stdlib/math-base-special-signum/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    function signum(x) {
      if (x === 0 || isnan(x)) {
        return x;
      }
      return x < 0 ? -1 : 1;
    }
    module2.exports = signum;
  }
});

// node_modules/@stdlib/math-base-special-signum/lib/index.js
var require_lib126 = __commonJS({
  "node_modules/@stdlib/math-base-special-signum/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main87();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js
var require_newton_raphson = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js"(exports2, module2) {
    "use strict";
    var sign = require_lib126();
    var abs2 = require_lib42();
    var ldexp = require_lib57();
    var MAX_VALUE = require_lib75();
    function newtonRaphsonIterate(fun, guess, min2, max2, digits, maxIter) {
      var f0last;
      var delta1;
      var delta2;
      var factor;
      var result;
      var count2;
      var delta;
      var res;
      var f0;
      var f1;
      f0 = 0;
      f0last = 0;
      result = guess;
      factor = ldexp(1, 1 - digits);
      delta = MAX_VALUE;
      delta1 = MAX_VALUE;
      delta2 = MAX_VALUE;
      count2 = maxIter;
      do {
        f0last = f0;
        delta2 = delta1;
        delta1 = delta;
        res = fun(result);
        f0 = res[0];
        f1 = res[1];
        count2 -= 1;
        if (f0 === 0) {
          break;
        }
        if (f1 === 0) {
          if (f0last === 0) {
            if (result === min2) {
              guess = max2;
            } else {
              guess = min2;
            }
            f0last = fun(guess);
            delta = guess - result;
          }
          if (sign(f0last) * sign(f0) < 0) {
            if (delta < 0) {
              delta = (result - min2) / 2;
            } else {
              delta = (result - max2) / 2;
            }
          } else if (delta < 0) {
            delta = (result - max2) / 2;
          } else {
            delta = (result - min2) / 2;
          }
        } else {
          delta = f0 / f1;
        }
        if (abs2(delta * 2) > abs2(delta2)) {
          delta = delta > 0 ? (result - min2) / 2 : (result - max2) / 2;
        }
        guess = result;
        result -= delta;
        if (result <= min2) {
          delta = 0.5 * (guess - min2);
          result = guess - delta;
          if (result === min2 || result === max2) {
            break;
          }
        } else if (result >= max2) {
          delta = 0.5 * (guess - max2);
          result = guess - delta;
          if (result === min2 || result === max2) {
            break;
          }
        }
        if (delta > 0) {
          max2 = guess;
        } else {
          min2 = guess;
        }
      } while (count2 && abs2(result * factor) < abs2(delta));
      return result;
    }
    module2.exports = newtonRaphsonIterate;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js
var require_polyval_co1 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -1;
      }
      return -1 + x * (-5 + x * 5);
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js
var require_polyval_co2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1;
      }
      return 1 + x * (21 + x * (-69 + x * 46));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js
var require_polyval_co3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 7;
      }
      return 7 + x * (-2 + x * (33 + x * (-62 + x * 31)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js
var require_polyval_co4 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 25;
      }
      return 25 + x * (-52 + x * (-17 + x * (88 + x * (-115 + x * 46))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js
var require_polyval_co5 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 7;
      }
      return 7 + x * (12 + x * (-78 + x * 52));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js
var require_polyval_co6 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -7;
      }
      return -7 + x * (2 + x * (183 + x * (-370 + x * 185)));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js
var require_polyval_co7 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -533;
      }
      return -533 + x * (776 + x * (-1835 + x * (10240 + x * (-13525 + x * 5410))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js
var require_polyval_co8 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return -1579;
      }
      return -1579 + x * (3747 + x * (-3372 + x * (-15821 + x * (45588 + x * (-45213 + x * 15071)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js
var require_polyval_co9 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 449;
      }
      return 449 + x * (-1259 + x * (-769 + x * (6686 + x * (-9260 + x * 3704))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js
var require_polyval_co10 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 63149;
      }
      return 63149 + x * (-151557 + x * (140052 + x * (-727469 + x * (2239932 + x * (-2251437 + x * 750479)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js
var require_polyval_co11 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 29233;
      }
      return 29233 + x * (-78755 + x * (105222 + x * (146879 + x * (-1602610 + x * (3195183 + x * (-2554139 + x * 729754))))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js
var require_polyval_co12 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1;
      }
      return 1 + x * (-13 + x * 13);
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js
var require_polyval_co13 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1;
      }
      return 1 + x * (21 + x * (-69 + x * 46));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js
var require_temme2 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js"(exports2, module2) {
    "use strict";
    var evalpoly = require_lib107();
    var erfcinv2 = require_lib123();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var ln = require_lib95();
    var sqrt = require_lib39();
    var sin = require_lib86();
    var cos = require_lib96();
    var temmeRootFinder = require_root_finder();
    var newtonRaphsonIterate = require_newton_raphson();
    var polyval1 = require_polyval_co1();
    var polyval2 = require_polyval_co2();
    var polyval3 = require_polyval_co3();
    var polyval4 = require_polyval_co4();
    var polyval5 = require_polyval_co5();
    var polyval6 = require_polyval_co6();
    var polyval7 = require_polyval_co7();
    var polyval8 = require_polyval_co8();
    var polyval9 = require_polyval_co9();
    var polyval10 = require_polyval_co10();
    var polyval11 = require_polyval_co11();
    var polyval12 = require_polyval_co12();
    var polyval13 = require_polyval_co13();
    var workspace = [0, 0, 0, 0, 0, 0];
    var terms = [0, 0, 0, 0];
    function temme2(z14, r, theta) {
      var upper;
      var lower;
      var alpha;
      var roots;
      var eta0;
      var eta;
      var sc7;
      var sc6;
      var sc5;
      var sc4;
      var sc3;
      var sc2;
      var sc;
      var lu;
      var s2;
      var c2;
      var c;
      var s;
      var u;
      var x;
      eta0 = erfcinv2(2 * z14) / -sqrt(r / 2);
      s = sin(theta);
      c = cos(theta);
      terms[0] = eta0;
      s2 = s * s;
      c2 = c * c;
      sc = s * c;
      sc2 = sc * sc;
      sc3 = sc2 * sc;
      sc4 = sc2 * sc2;
      sc5 = sc2 * sc3;
      sc6 = sc3 * sc3;
      sc7 = sc4 * sc3;
      workspace[0] = (2 * s2 - 1) / (3 * sc);
      workspace[1] = -polyval1(s2) / (36 * sc2);
      workspace[2] = polyval2(s2) / (1620 * sc3);
      workspace[3] = polyval3(s2) / (6480 * sc4);
      workspace[4] = polyval4(s2) / (90720 * sc5);
      workspace[5] = 0;
      terms[1] = evalpoly(workspace, eta0);
      workspace[0] = -polyval5(s2) / (405 * sc3);
      workspace[1] = polyval6(s2) / (2592 * sc4);
      workspace[2] = -polyval7(s2) / (204120 * sc5);
      workspace[3] = -polyval8(s2) / (2099520 * sc6);
      workspace[4] = 0;
      workspace[5] = 0;
      terms[2] = evalpoly(workspace, eta0);
      workspace[0] = polyval9(s2) / (102060 * sc5);
      workspace[1] = -polyval10(s2) / (20995200 * sc6);
      workspace[2] = polyval11(s2) / (36741600 * sc7);
      workspace[3] = 0;
      workspace[4] = 0;
      workspace[5] = 0;
      terms[3] = evalpoly(workspace, eta0);
      eta = evalpoly(terms, 1 / r);
      alpha = c / s;
      alpha *= alpha;
      lu = -(eta * eta) / (2 * s2) + ln(s2) + c2 * ln(c2) / s2;
      if (abs2(eta) < 0.7) {
        workspace[0] = s2;
        workspace[1] = sc;
        workspace[2] = (1 - 2 * s2) / 3;
        workspace[3] = polyval12(s2) / (36 * sc);
        workspace[4] = polyval13(s2) / (270 * sc2);
        workspace[5] = 0;
        x = evalpoly(workspace, eta);
      } else {
        u = exp3(lu);
        workspace[0] = u;
        workspace[1] = alpha;
        workspace[2] = 0;
        workspace[3] = 3 * alpha * (3 * alpha + 1) / 6;
        workspace[4] = 4 * alpha * (4 * alpha + 1) * (4 * alpha + 2) / 24;
        workspace[5] = 5 * alpha * (5 * alpha + 1) * (5 * alpha + 2) * (5 * alpha + 3) / 120;
        x = evalpoly(workspace, u);
        if ((x - s2) * eta < 0) {
          x = 1 - x;
        }
      }
      if (eta < 0) {
        lower = 0;
        upper = s2;
      } else {
        lower = s2;
        upper = 1;
      }
      if (x < lower || x > upper) {
        x = (lower + upper) / 2;
      }
      roots = temmeRootFinder(-lu, alpha);
      x = newtonRaphsonIterate(roots, x, lower, upper, 32, 100);
      return x;
    }
    module2.exports = temme2;
  }
});

// node_modules/ms/index.js
var require_ms = __commonJS({
  "node_modules/ms/index.js"(exports2, module2) {
    var s = 1e3;
    var m = s * 60;
    var h = m * 60;
    var d = h * 24;
    var y = d * 365.25;
    module2.exports = function(val, options) {
      options = options || {};
      var type = typeof val;
      if (type === "string" && val.length > 0) {
        return parse(val);
      } else if (type === "number" && isNaN(val) === false) {
        return options.long ? fmtLong(val) : fmtShort(val);
      }
      throw new Error(
        "val is not a non-empty string or a valid number. val=" + JSON.stringify(val)
      );
    };
    function parse(str) {
      str = String(str);
      if (str.length > 100) {
        return;
      }
      var match = /^((?:\d+)?\.?\d+) *(milliseconds?|msecs?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|years?|yrs?|y)?$/i.exec(
        str
      );
      if (!match) {
        return;
      }
      var n = parseFloat(match[1]);
      var type = (match[2] || "ms").toLowerCase();
      switch (type) {
        case "years":
        case "year":
        case "yrs":
        case "yr":
        case "y":
          return n * y;
        case "days":
        case "day":
        case "d":
          return n * d;
        case "hours":
        case "hour":
        case "hrs":
        case "hr":
        case "h":
          return n * h;
        case "minutes":
        case "minute":
        case "mins":
        case "min":
        case "m":
          return n * m;
        case "seconds":
        case "second":
        case "secs":
        case "sec":
        case "s":
          return n * s;
        case "milliseconds":
        case "millisecond":
        case "msecs":
        case "msec":
        case "ms":
          return n;
        default:
          return void 0;
      }
    }
    function fmtShort(ms) {
      if (ms >= d) {
        return Math.round(ms / d) + "d";
      }
      if (ms >= h) {
        return Math.round(ms / h) + "h";
      }
      if (ms >= m) {
        return Math.round(ms / m) + "m";
      }
      if (ms >= s) {
        return Math.round(ms / s) + "s";
      }
      return ms + "ms";
    }
    function fmtLong(ms) {
      return plural(ms, d, "day") || plural(ms, h, "hour") || plural(ms, m, "minute") || plural(ms, s, "second") || ms + " ms";
    }
    function plural(ms, n, name) {
      if (ms < n) {
        return;
      }
      if (ms < n * 1.5) {
        return Math.floor(ms / n) + " " + name;
      }
      return Math.ceil(ms / n) + " " + name + "s";
    }
  }
});

// node_modules/debug/src/debug.js
var require_debug = __commonJS({
  "node_modules/debug/src/debug.js"(exports2, module2) {
    exports2 = module2.exports = createDebug.debug = createDebug["default"] = createDebug;
    exports2.coerce = coerce;
    exports2.disable = disable;
    exports2.enable = enable;
    exports2.enabled = enabled;
    exports2.humanize = require_ms();
    exports2.names = [];
    exports2.skips = [];
    exports2.formatters = {};
    var prevTime;
    function selectColor(namespace) {
      var hash = 0, i;
      for (i in namespace) {
        hash = (hash << 5) - hash + namespace.charCodeAt(i);
        hash |= 0;
      }
      return exports2.colors[Math.abs(hash) % exports2.colors.length];
    }
    function createDebug(namespace) {
      function debug() {
        if (!debug.enabled) return;
        var self = debug;
        var curr = +/* @__PURE__ */ new Date();
        var ms = curr - (prevTime || curr);
        self.diff = ms;
        self.prev = prevTime;
        self.curr = curr;
        prevTime = curr;
        var args = new Array(arguments.length);
        for (var i = 0; i < args.length; i++) {
          args[i] = arguments[i];
        }
        args[0] = exports2.coerce(args[0]);
        if ("string" !== typeof args[0]) {
          args.unshift("%O");
        }
        var index = 0;
        args[0] = args[0].replace(/%([a-zA-Z%])/g, function(match, format) {
          if (match === "%%") return match;
          index++;
          var formatter = exports2.formatters[format];
          if ("function" === typeof formatter) {
            var val = args[index];
            match = formatter.call(self, val);
            args.splice(index, 1);
            index--;
          }
          return match;
        });
        exports2.formatArgs.call(self, args);
        var logFn = debug.log || exports2.log || console.log.bind(console);
        logFn.apply(self, args);
      }
      debug.namespace = namespace;
      debug.enabled = exports2.enabled(namespace);
      debug.useColors = exports2.useColors();
      debug.color = selectColor(namespace);
      if ("function" === typeof exports2.init) {
        exports2.init(debug);
      }
      return debug;
    }
    function enable(namespaces) {
      exports2.save(namespaces);
      exports2.names = [];
      exports2.skips = [];
      var split = (typeof namespaces === "string" ? namespaces : "").split(/[\s,]+/);
      var len = split.length;
      for (var i = 0; i < len; i++) {
        if (!split[i]) continue;
        namespaces = split[i].replace(/\*/g, ".*?");
        if (namespaces[0] === "-") {
          exports2.skips.push(new RegExp("^" + namespaces.substr(1) + "$"));
        } else {
          exports2.names.push(new RegExp("^" + namespaces + "$"));
        }
      }
    }
    function disable() {
      exports2.enable("");
    }
    function enabled(name) {
      var i, len;
      for (i = 0, len = exports2.skips.length; i < len; i++) {
        if (exports2.skips[i].test(name)) {
          return false;
        }
      }
      for (i = 0, len = exports2.names.length; i < len; i++) {
        if (exports2.names[i].test(name)) {
          return true;
        }
      }
      return false;
    }
    function coerce(val) {
      if (val instanceof Error) return val.stack || val.message;
      return val;
    }
  }
});

// node_modules/debug/src/browser.js
var require_browser = __commonJS({
  "node_modules/debug/src/browser.js"(exports2, module2) {
    exports2 = module2.exports = require_debug();
    exports2.log = log4;
    exports2.formatArgs = formatArgs;
    exports2.save = save;
    exports2.load = load;
    exports2.useColors = useColors;
    exports2.storage = "undefined" != typeof chrome && "undefined" != typeof chrome.storage ? chrome.storage.local : localstorage();
    exports2.colors = [
      "lightseagreen",
      "forestgreen",
      "goldenrod",
      "dodgerblue",
      "darkorchid",
      "crimson"
    ];
    function useColors() {
      if (typeof window !== "undefined" && window.process && window.process.type === "renderer") {
        return true;
      }
      return typeof document !== "undefined" && document.documentElement && document.documentElement.style && document.documentElement.style.WebkitAppearance || // is firebug? http://stackoverflow.com/a/398120/376773
      typeof window !== "undefined" && window.console && (window.console.firebug || window.console.exception && window.console.table) || // is firefox >= v31?
      // https://developer.mozilla.org/en-US/docs/Tools/Web_Console#Styling_messages
      typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/firefox\/(\d+)/) && parseInt(RegExp.$1, 10) >= 31 || // double check webkit in userAgent just in case we are in a worker
      typeof navigator !== "undefined" && navigator.userAgent && navigator.userAgent.toLowerCase().match(/applewebkit\/(\d+)/);
    }
    exports2.formatters.j = function(v) {
      try {
        return JSON.stringify(v);
      } catch (err) {
        return "[UnexpectedJSONParseError]: " + err.message;
      }
    };
    function formatArgs(args) {
      var useColors2 = this.useColors;
      args[0] = (useColors2 ? "%c" : "") + this.namespace + (useColors2 ? " %c" : " ") + args[0] + (useColors2 ? "%c " : " ") + "+" + exports2.humanize(this.diff);
      if (!useColors2) return;
      var c = "color: " + this.color;
      args.splice(1, 0, c, "color: inherit");
      var index = 0;
      var lastC = 0;
      args[0].replace(/%[a-zA-Z%]/g, function(match) {
        if ("%%" === match) return;
        index++;
        if ("%c" === match) {
          lastC = index;
        }
      });
      args.splice(lastC, 0, c);
    }
    function log4() {
      return "object" === typeof console && console.log && Function.prototype.apply.call(console.log, console, arguments);
    }
    function save(namespaces) {
      try {
        if (null == namespaces) {
          exports2.storage.removeItem("debug");
        } else {
          exports2.storage.debug = namespaces;
        }
      } catch (e) {
      }
    }
    function load() {
      var r;
      try {
        r = exports2.storage.debug;
      } catch (e) {
      }
      if (!r && typeof process !== "undefined" && "env" in process) {
        r = process.env.DEBUG;
      }
      return r;
    }
    exports2.enable(load());
    function localstorage() {
      try {
        return window.localStorage;
      } catch (e) {
      }
    }
  }
});

// node_modules/debug/src/node.js
var require_node = __commonJS({
  "node_modules/debug/src/node.js"(exports2, module2) {
    var tty = require("tty");
    var util = require("util");
    exports2 = module2.exports = require_debug();
    exports2.init = init;
    exports2.log = log4;
    exports2.formatArgs = formatArgs;
    exports2.save = save;
    exports2.load = load;
    exports2.useColors = useColors;
    exports2.colors = [6, 2, 3, 4, 5, 1];
    exports2.inspectOpts = Object.keys(process.env).filter(function(key) {
      return /^debug_/i.test(key);
    }).reduce(function(obj, key) {
      var prop = key.substring(6).toLowerCase().replace(/_([a-z])/g, function(_, k) {
        return k.toUpperCase();
      });
      var val = process.env[key];
      if (/^(yes|on|true|enabled)$/i.test(val)) val = true;
      else if (/^(no|off|false|disabled)$/i.test(val)) val = false;
      else if (val === "null") val = null;
      else val = Number(val);
      obj[prop] = val;
      return obj;
    }, {});
    var fd = parseInt(process.env.DEBUG_FD, 10) || 2;
    if (1 !== fd && 2 !== fd) {
      util.deprecate(function() {
      }, "except for stderr(2) and stdout(1), any other usage of DEBUG_FD is deprecated. Override debug.log if you want to use a different log function (https://git.io/debug_fd)")();
    }
    var stream = 1 === fd ? process.stdout : 2 === fd ? process.stderr : createWritableStdioStream(fd);
    function useColors() {
      return "colors" in exports2.inspectOpts ? Boolean(exports2.inspectOpts.colors) : tty.isatty(fd);
    }
    exports2.formatters.o = function(v) {
      this.inspectOpts.colors = this.useColors;
      return util.inspect(v, this.inspectOpts).split("\n").map(function(str) {
        return str.trim();
      }).join(" ");
    };
    exports2.formatters.O = function(v) {
      this.inspectOpts.colors = this.useColors;
      return util.inspect(v, this.inspectOpts);
    };
    function formatArgs(args) {
      var name = this.namespace;
      var useColors2 = this.useColors;
      if (useColors2) {
        var c = this.color;
        var prefix = "  \x1B[3" + c + ";1m" + name + " \x1B[0m";
        args[0] = prefix + args[0].split("\n").join("\n" + prefix);
        args.push("\x1B[3" + c + "m+" + exports2.humanize(this.diff) + "\x1B[0m");
      } else {
        args[0] = (/* @__PURE__ */ new Date()).toUTCString() + " " + name + " " + args[0];
      }
    }
    function log4() {
      return stream.write(util.format.apply(util, arguments) + "\n");
    }
    function save(namespaces) {
      if (null == namespaces) {
        delete process.env.DEBUG;
      } else {
        process.env.DEBUG = namespaces;
      }
    }
    function load() {
      return process.env.DEBUG;
    }
    function createWritableStdioStream(fd2) {
      var stream2;
      var tty_wrap = process.binding("tty_wrap");
      switch (tty_wrap.guessHandleType(fd2)) {
        case "TTY":
          stream2 = new tty.WriteStream(fd2);
          stream2._type = "tty";
          if (stream2._handle && stream2._handle.unref) {
            stream2._handle.unref();
          }
          break;
        case "FILE":
          var fs = require("fs");
          stream2 = new fs.SyncWriteStream(fd2, { autoClose: false });
          stream2._type = "fs";
          break;
        case "PIPE":
        case "TCP":
          var net = require("net");
          stream2 = new net.Socket({
            fd: fd2,
            readable: false,
            writable: true
          });
          stream2.readable = false;
          stream2.read = null;
          stream2._type = "pipe";
          if (stream2._handle && stream2._handle.unref) {
            stream2._handle.unref();
          }
          break;
        default:
          throw new Error("Implement me. Unknown stream file type!");
      }
      stream2.fd = fd2;
      stream2._isStdio = true;
      return stream2;
    }
    function init(debug) {
      debug.inspectOpts = {};
      var keys2 = Object.keys(exports2.inspectOpts);
      for (var i = 0; i < keys2.length; i++) {
        debug.inspectOpts[keys2[i]] = exports2.inspectOpts[keys2[i]];
      }
    }
    exports2.enable(load());
  }
});

// node_modules/debug/src/index.js
var require_src = __commonJS({
  "node_modules/debug/src/index.js"(exports2, module2) {
    if (typeof process !== "undefined" && process.type === "renderer") {
      module2.exports = require_browser();
    } else {
      module2.exports = require_node();
    }
  }
});

// node_modules/@stdlib/constants-float32-max/lib/index.js
var require_lib127 = __commonJS({
  "node_modules/@stdlib/constants-float32-max/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT32_MAX = 34028234663852886e22;
    module2.exports = FLOAT32_MAX;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/higher_newton.js
var require_higher_newton = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/higher_newton.js"(exports2, module2) {
    "use strict";
    var logger = require_src();
    var gammainc = require_lib115();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var ln = require_lib95();
    var MAX_FLOAT32 = require_lib127();
    var debug = logger("gammaincinv:higher_newton");
    function higherNewton(x0, a, m, p, q, lgama, invfp, pcase) {
      var dlnr;
      var xini;
      var ck0;
      var ck1;
      var ck2;
      var a2;
      var x2;
      var px;
      var qx;
      var xr;
      var t;
      var n;
      var r;
      var x;
      x = x0;
      t = 1;
      n = 1;
      a2 = a * a;
      xini = x0;
      do {
        x = x0;
        x2 = x * x;
        if (m === 0) {
          dlnr = (1 - a) * ln(x) + x + lgama;
          if (dlnr > ln(MAX_FLOAT32)) {
            debug("Warning: overflow problems in one or more steps of the computation. The initial approximation to the root is returned.");
            return xini;
          }
          r = exp3(dlnr);
        } else {
          r = -invfp * x;
        }
        if (pcase) {
          px = gammainc(x, a, true, false);
          ck0 = -r * (px - p);
        } else {
          qx = gammainc(x, a, true, true);
          ck0 = r * (qx - q);
        }
        r = ck0;
        if (p > 1e-120 || n > 1) {
          ck1 = 0.5 * (x - a + 1) / x;
          ck2 = (2 * x2 - 4 * x * a + 4 * x + 2 * a2 - 3 * a + 1) / x2;
          ck2 /= 6;
          x0 = x + r * (1 + r * (ck1 + r * ck2));
        } else {
          x0 = x + r;
        }
        t = abs2(x / x0 - 1);
        n += 1;
        x = x0;
        if (x < 0) {
          x = xini;
          n = 100;
        }
      } while (t > 2e-14 && n < 35);
      if (t > 2e-14 || n > 99) {
        debug("Warning: the number of iterations in the Newton method reached the upper limit N=35. The last value obtained for the root is given as output.");
      }
      xr = x || 0;
      return xr;
    }
    module2.exports = higherNewton;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js
var require_polyval_ak1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0;
      }
      return 0 + x * (1 + x * (1 + x * (1.5 + x * (2.6666666666666665 + x * (5.208333333333333 + x * 10.8)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js
var require_polyval_ak2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 1;
      }
      return 1 + x * (1 + x * (0.3333333333333333 + x * (0.027777777777777776 + x * (-0.003703703703703704 + x * (2314814814814815e-19 + x * 5878894767783657e-20)))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js
var require_lambdaeta = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var ln = require_lib95();
    var evalpoly = require_lib107();
    var polyvalAK1 = require_polyval_ak1();
    var polyvalAK2 = require_polyval_ak2();
    var THRESHOLD = 1e-8;
    var ONEO12 = 0.08333333333333333;
    var ONEO120 = 0.008333333333333333;
    var AK = [1, 0, 0, 0, 0, 0];
    function lambdaeta(eta) {
      var L2;
      var L3;
      var L4;
      var L5;
      var la;
      var L;
      var q;
      var r;
      var s;
      s = eta * eta * 0.5;
      if (eta === 0) {
        la = 0;
      } else if (eta < -1) {
        r = exp3(-1 - s);
        la = polyvalAK1(r);
      } else if (eta < 1) {
        r = eta;
        la = polyvalAK2(r);
      } else {
        r = 11 + s;
        L = ln(r);
        la = r + L;
        r = 1 / r;
        L2 = L * L;
        L3 = L2 * L;
        L4 = L3 * L;
        L5 = L4 * L;
        AK[1] = (2 - L) * 0.5;
        AK[2] = (-9 * L + 6 + 2 * L2) / 6;
        AK[3] = -(3 * L3 + 36 * L - 22 * L2 - 12) * ONEO12;
        AK[4] = (60 + 350 * L2 - 300 * L - 125 * L3 + 12 * L4) / 60;
        AK[5] = -(-120 - 274 * L4 + 900 * L - 1700 * L2 + 1125 * L3 + 20 * L5) * ONEO120;
        la += L * r * evalpoly(AK, r);
      }
      r = 1;
      if (eta > -3.5 && eta < -0.03 || eta > 0.03 && eta < 40) {
        r = 1;
        q = la;
        do {
          la = q * (s + ln(q)) / (q - 1);
          r = abs2(q / la - 1);
          q = la;
        } while (r > THRESHOLD);
      }
      return la;
    }
    module2.exports = lambdaeta;
  }
});

// node_modules/@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js
var require_lib128 = __commonJS({
  "node_modules/@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js"(exports2, module2) {
    "use strict";
    var LN_SQRT_TWO_PI = 0.9189385332046728;
    module2.exports = LN_SQRT_TWO_PI;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/chepolsum.js
var require_chepolsum = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/chepolsum.js"(exports2, module2) {
    "use strict";
    var A = [
      1.9963790515900766,
      -0.0017971032528832887,
      13129285796384672e-21,
      -2340875228178749e-22,
      72291210671127e-22,
      -3280997607821e-22,
      19875070901e-21,
      -1509214183e-21,
      1375340084e-22,
      -145728923e-22,
      17532367e-22,
      -2351465e-22,
      346551e-22,
      -55471e-22,
      9548e-22,
      -1748e-22,
      332e-22,
      -58e-22
    ];
    function chepolsum(n, t) {
      var tt;
      var u0;
      var u1;
      var u2;
      var k;
      u0 = 0;
      u1 = 0;
      tt = t + t;
      k = n;
      do {
        u2 = u1;
        u1 = u0;
        u0 = tt * u1 - u2 + A[k];
        k -= 1;
      } while (k >= 0);
      return (u0 - u2) / 2;
    }
    module2.exports = chepolsum;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_c.js
var require_polyval_c = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_c.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.025721014990011306;
      }
      return 0.025721014990011306 + x * (0.08247596616699963 + x * (-0.0025328157302663564 + x * (6099292666946337e-19 + x * (-33543297638406e-17 + x * 250505279903e-15))));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_d.js
var require_polyval_d = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/polyval_d.js"(exports2, module2) {
    "use strict";
    function evalpoly(x) {
      if (x === 0) {
        return 0.08333333333333333;
      }
      return 0.08333333333333333 + x * (-0.002777777777777778 + x * (7936507936507937e-19 + x * -5952380952380953e-19));
    }
    module2.exports = evalpoly;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/stirling.js
var require_stirling = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/stirling.js"(exports2, module2) {
    "use strict";
    var gammaln2 = require_lib98();
    var ln = require_lib95();
    var LN_SQRT_TWO_PI = require_lib128();
    var SMALLEST_FLOAT32 = require_lib113();
    var MAX_FLOAT32 = require_lib127();
    var chepolsum = require_chepolsum();
    var polyvalC = require_polyval_c();
    var polyvalD = require_polyval_d();
    var C6 = 0.30865217988013566;
    function stirling2(x) {
      var z14;
      if (x < SMALLEST_FLOAT32) {
        return MAX_FLOAT32;
      }
      if (x < 1) {
        return gammaln2(x + 1) - (x + 0.5) * ln(x) + x - LN_SQRT_TWO_PI;
      }
      if (x < 2) {
        return gammaln2(x) - (x - 0.5) * ln(x) + x - LN_SQRT_TWO_PI;
      }
      if (x < 3) {
        return gammaln2(x - 1) - (x - 0.5) * ln(x) + x - LN_SQRT_TWO_PI + ln(x - 1);
      }
      if (x < 12) {
        z14 = 18 / (x * x) - 1;
        return chepolsum(17, z14) / (12 * x);
      }
      z14 = 1 / (x * x);
      if (x < 1e3) {
        return polyvalC(z14) / (C6 + z14) / x;
      }
      return polyvalD(z14) / x;
    }
    module2.exports = stirling2;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/gamstar.js
var require_gamstar = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/gamstar.js"(exports2, module2) {
    "use strict";
    var exp3 = require_lib58();
    var gamma = require_lib89();
    var ln = require_lib95();
    var FLOAT32_MAX = require_lib127();
    var SQRT_TWO_PI = require_lib87();
    var stirling2 = require_stirling();
    function gamstar(x) {
      if (x >= 3) {
        return exp3(stirling2(x));
      }
      if (x > 0) {
        return gamma(x) / (exp3(-x + (x - 0.5) * ln(x)) * SQRT_TWO_PI);
      }
      return FLOAT32_MAX;
    }
    module2.exports = gamstar;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js
var require_rational_ak0bk0 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.3333333333438;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.3333333333438 + x * (-0.2070740359969 + x * (-0.05041806657154 + x * (-0.004923635739372 + x * -4293658292782e-17)));
        s2 = 1 + x * (0.7045554412463 + x * (0.2118190062224 + x * (0.03048648397436 + x * 0.001605037988091)));
      } else {
        x = 1 / x;
        s1 = -4293658292782e-17 + x * (-0.004923635739372 + x * (-0.05041806657154 + x * (-0.2070740359969 + x * -0.3333333333438)));
        s2 = 0.001605037988091 + x * (0.03048648397436 + x * (0.2118190062224 + x * (0.7045554412463 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps1.js
var require_eps1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps1.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var ln = require_lib95();
    var lambdaeta = require_lambdaeta();
    var rateval = require_rational_ak0bk0();
    function eps1(eta) {
      var la;
      if (abs2(eta) < 1) {
        return rateval(eta);
      }
      la = lambdaeta(eta);
      return ln(eta / (la - 1)) / eta;
    }
    module2.exports = eps1;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js
var require_rational_ak1bk1 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.0172847633523;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.0172847633523 + x * (-0.0159372646475 + x * (-0.00464910887221 + x * (-60683488776e-14 + x * -614830384279e-17)));
        s2 = 1 + x * (0.764050615669 + x * (0.297143406325 + x * (0.0579490176079 + x * 0.00574558524851)));
      } else {
        x = 1 / x;
        s1 = -614830384279e-17 + x * (-60683488776e-14 + x * (-0.00464910887221 + x * (-0.0159372646475 + x * -0.0172847633523)));
        s2 = 0.00574558524851 + x * (0.0579490176079 + x * (0.297143406325 + x * (0.764050615669 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js
var require_rational_ak2bk2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.0172839517431;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.0172839517431 + x * (-0.0146362417966 + x * (-0.00357406772616 + x * (-391032032692e-15 + x * 249634036069e-17)));
        s2 = 1 + x * (0.690560400696 + x * (0.249962384741 + x * (0.0443843438769 + x * 0.00424073217211)));
      } else {
        x = 1 / x;
        s1 = 249634036069e-17 + x * (-391032032692e-15 + x * (-0.00357406772616 + x * (-0.0146362417966 + x * -0.0172839517431)));
        s2 = 0.00424073217211 + x * (0.0443843438769 + x * (0.249962384741 + x * (0.690560400696 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js
var require_rational_ak3bk3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.99994466948;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.99994466948 + x * (104.649839762 + x * (857.204033806 + x * (731.901559577 + x * 45.5174411671)));
        s2 = 1 + x * (104.526456943 + x * (823.313447808 + x * (3119.93802124 + x * 3970.03311219)));
      } else {
        x = 1 / x;
        s1 = 45.5174411671 + x * (731.901559577 + x * (857.204033806 + x * (104.649839762 + x * 0.99994466948)));
        s2 = 3970.03311219 + x * (3119.93802124 + x * (823.313447808 + x * (104.526456943 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps2.js
var require_eps2 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps2.js"(exports2, module2) {
    "use strict";
    var ln = require_lib95();
    var rateval1 = require_rational_ak1bk1();
    var rateval2 = require_rational_ak2bk2();
    var rateval3 = require_rational_ak3bk3();
    function eps2(eta) {
      var lnmeta;
      var x;
      if (eta < -5) {
        x = eta * eta;
        lnmeta = ln(-eta);
        return (12 - x - 6 * (lnmeta * lnmeta)) / (12 * x * eta);
      }
      if (eta < -2) {
        return rateval1(eta);
      }
      if (eta < 2) {
        return rateval2(eta);
      }
      if (eta < 1e3) {
        x = 1 / eta;
        return rateval3(eta) / (-12 * eta);
      }
      return -1 / (12 * eta);
    }
    module2.exports = eps2;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js
var require_rational_ak4bk4 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.0495346498136;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.0495346498136 + x * (0.0299521337141 + x * (0.00688296911516 + x * (512634846317e-15 + x * -201411722031e-16)));
        s2 = 1 + x * (0.759803615283 + x * (0.261547111595 + x * (0.0464854522477 + x * 0.00403751193496)));
      } else {
        x = 1 / x;
        s1 = -201411722031e-16 + x * (512634846317e-15 + x * (0.00688296911516 + x * (0.0299521337141 + x * 0.0495346498136)));
        s2 = 0.00403751193496 + x * (0.0464854522477 + x * (0.261547111595 + x * (0.759803615283 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js
var require_rational_ak5bk5 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.00452313583942;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.00452313583942 + x * (0.00120744920113 + x * (-789724156582e-16 + x * (-504476066942e-16 + x * -535770949796e-17)));
        s2 = 1 + x * (0.912203410349 + x * (0.405368773071 + x * (0.0901638932349 + x * 0.00948935714996)));
      } else {
        x = 1 / x;
        s1 = -535770949796e-17 + x * (-504476066942e-16 + x * (-789724156582e-16 + x * (0.00120744920113 + x * 0.00452313583942)));
        s2 = 0.00948935714996 + x * (0.0901638932349 + x * (0.405368773071 + x * (0.912203410349 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js
var require_rational_ak6bk6 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return 0.00439937562904;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = 0.00439937562904 + x * (487225670639e-15 + x * (-128470657374e-15 + x * (529110969589e-17 + x * 15716677175e-17)));
        s2 = 1 + x * (0.794435257415 + x * (0.333094721709 + x * (0.0703527806143 + x * 0.00806110846078)));
      } else {
        x = 1 / x;
        s1 = 15716677175e-17 + x * (529110969589e-17 + x * (-128470657374e-15 + x * (487225670639e-15 + x * 0.00439937562904)));
        s2 = 0.00806110846078 + x * (0.0703527806143 + x * (0.333094721709 + x * (0.794435257415 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js
var require_rational_ak7bk7 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -0.0011481191232;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -0.0011481191232 + x * (-0.112850923276 + x * (1.51623048511 + x * (-0.218472031183 + x * 0.0730002451555)));
        s2 = 1 + x * (14.2482206905 + x * (69.7360396285 + x * (218.938950816 + x * 277.067027185)));
      } else {
        x = 1 / x;
        s1 = 0.0730002451555 + x * (-0.218472031183 + x * (1.51623048511 + x * (-0.112850923276 + x * -0.0011481191232)));
        s2 = 277.067027185 + x * (218.938950816 + x * (69.7360396285 + x * (14.2482206905 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js
var require_rational_ak8bk8 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js"(exports2, module2) {
    "use strict";
    function evalrational(x) {
      var ax;
      var s1;
      var s2;
      if (x === 0) {
        return -145727889667e-15;
      }
      if (x < 0) {
        ax = -x;
      } else {
        ax = x;
      }
      if (ax <= 1) {
        s1 = -145727889667e-15 + x * (-0.290806748131 + x * (-13.308504545 + x * (199.722374056 + x * -11.4311378756)));
        s2 = 1 + x * (139.612587808 + x * (2189.01116348 + x * (7115.24019009 + x * 45574.6081453)));
      } else {
        x = 1 / x;
        s1 = -11.4311378756 + x * (199.722374056 + x * (-13.308504545 + x * (-0.290806748131 + x * -145727889667e-15)));
        s2 = 45574.6081453 + x * (7115.24019009 + x * (2189.01116348 + x * (139.612587808 + x * 1)));
      }
      return s1 / s2;
    }
    module2.exports = evalrational;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/eps3.js
var require_eps3 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/eps3.js"(exports2, module2) {
    "use strict";
    var ln = require_lib95();
    var rational1 = require_rational_ak4bk4();
    var rational2 = require_rational_ak5bk5();
    var rational3 = require_rational_ak6bk6();
    var rational4 = require_rational_ak7bk7();
    var rational5 = require_rational_ak8bk8();
    function eps3(eta) {
      var x;
      var y;
      if (eta < -8) {
        x = eta * eta;
        y = ln(-eta) / eta;
        return (-30 + eta * y * (6 * x * y * y - 12 + x)) / (12 * eta * x * x);
      }
      if (eta < -4) {
        return rational1(eta) / (eta * eta);
      }
      if (eta < -2) {
        return rational2(eta);
      }
      if (eta < 2) {
        return rational3(eta);
      }
      if (eta < 10) {
        x = 1 / eta;
        return rational4(x) / (eta * eta);
      }
      if (eta < 100) {
        x = 1 / eta;
        return rational5(x) / (eta * eta);
      }
      return -ln(eta) / (12 * eta * eta * eta);
    }
    module2.exports = eps3;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/compute.js
var require_compute = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/compute.js"(exports2, module2) {
    "use strict";
    var logger = require_src();
    var evalpoly = require_lib107();
    var gammaln2 = require_lib98();
    var erfcinv2 = require_lib123();
    var gamma = require_lib89();
    var sqrt = require_lib39();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var min2 = require_lib74();
    var pow = require_lib67();
    var ln = require_lib95();
    var SQRT_TWO_PI = require_lib87();
    var MAX_FLOAT32 = require_lib127();
    var TWO_PI = require_lib109();
    var higherNewton = require_higher_newton();
    var lambdaeta = require_lambdaeta();
    var gamstar = require_gamstar();
    var eps1 = require_eps1();
    var eps2 = require_eps2();
    var eps3 = require_eps3();
    var debug = logger("gammaincinv:compute");
    var HALF = 0.5;
    var ONEO3 = 0.3333333333333333;
    var ONEO4 = 0.25;
    var ONEO5 = 0.2;
    var ONEO6 = 0.16666666666666666;
    var ONEO12 = 0.08333333333333333;
    var ONEO24 = 0.041666666666666664;
    var CK = [0, 0, 0, 0, 0];
    function compute(a, p, q) {
      var ap1inv;
      var invfp;
      var lgama;
      var pcase;
      var porq;
      var ainv;
      var logr;
      var ap22;
      var ap14;
      var ap13;
      var ap12;
      var vgam;
      var vmin;
      var xini;
      var ap1;
      var ap2;
      var ap3;
      var eta;
      var p6;
      var p5;
      var x0;
      var a2;
      var L2;
      var L3;
      var L4;
      var b2;
      var b3;
      var p3;
      var a4;
      var fp;
      var p4;
      var p2;
      var a3;
      var xr;
      var ck;
      var b;
      var L;
      var i;
      var k;
      var m;
      var r;
      var s;
      var t;
      var y;
      if (p < HALF) {
        pcase = true;
        porq = p;
        s = -1;
      } else {
        pcase = false;
        porq = q;
        s = 1;
      }
      k = 0;
      if (abs2(a - 1) < 1e-4) {
        m = 0;
        if (pcase) {
          if (p < 1e-3) {
            p2 = p * p;
            p3 = p2 * p;
            p4 = p3 * p;
            p5 = p4 * p;
            p6 = p5 * p;
            x0 = p + p2 * HALF + p3 * ONEO3 + p4 * ONEO4 + p5 * ONEO5 + p6 * ONEO6;
          } else {
            x0 = -ln(1 - p);
          }
        } else {
          x0 = -ln(q);
        }
        if (a === 1) {
          k = 2;
          xr = x0;
        } else {
          lgama = gammaln2(a);
          k = 1;
        }
      }
      if (q < 1e-30 && a < HALF) {
        m = 0;
        x0 = -ln(q * gamma(a)) + (a - 1) * ln(-ln(q * gamma(a)));
        k = 1;
        lgama = gammaln2(a);
      }
      if (a > 1 && a < 500 && p < 1e-80) {
        m = 0;
        ainv = 1 / a;
        ap1inv = 1 / (a + 1);
        x0 = (gammaln2(a + 1) + ln(p)) * ainv;
        x0 = exp3(x0);
        xini = x0;
        for (i = 0; i < 10; i++) {
          x0 = xini * exp3(x0 * ainv) * pow(1 - x0 * ap1inv, ainv);
        }
        k = 1;
        lgama = gammaln2(a);
      }
      logr = 1 / a * (ln(p) + gammaln2(a + 1));
      if (logr < ln(ONEO5 * (1 + a)) && k === 0) {
        r = exp3(logr);
        m = 0;
        a2 = a * a;
        a3 = a2 * a;
        a4 = a3 * a;
        ap1 = a + 1;
        ap12 = ap1 * ap1;
        ap13 = ap1 * ap12;
        ap14 = ap12 * ap12;
        ap2 = a + 2;
        ap22 = ap2 * ap2;
        ap3 = a + 3;
        CK[0] = 1;
        CK[1] = 1 / ap1;
        CK[2] = HALF * (3 * a + 5) / (ap12 * ap2);
        CK[3] = ONEO3 * (31 + 8 * a2 + 33 * a) / (ap13 * ap2 * ap3);
        CK[4] = ONEO24 * (2888 + 1179 * a3 + 125 * a4 + 3971 * a2 + 5661 * a) / (ap14 * ap22 * ap3 * (a + 4));
        x0 = r * evalpoly(CK, r);
        lgama = gammaln2(a);
        k = 1;
      }
      if (a < 10 && k === 0) {
        vgam = sqrt(a) / (gamstar(a) * SQRT_TWO_PI);
        vmin = min2(0.02, vgam);
        if (q < vmin) {
          m = 0;
          b = 1 - a;
          b2 = b * b;
          b3 = b2 * b;
          eta = sqrt(-2 / a * ln(q / vgam));
          x0 = a * lambdaeta(eta);
          L = ln(x0);
          if (x0 > 5) {
            L2 = L * L;
            L3 = L2 * L;
            L4 = L3 * L;
            r = 1 / x0;
            CK[0] = L - 1;
            CK[1] = (3 * b - 2 * b * L + L2 - 2 * L + 2) * HALF;
            CK[2] = (24 * b * L - 11 * b2 - 24 * b - 6 * L2 + 12 * L - 12 - 9 * b * L2 + 6 * b2 * L + 2 * L3) * ONEO6;
            CK[3] = (-12 * b3 * L + 8.04 * b * L2 - 114 * b2 * L + (72 + 36 * L2) + (3 * L4 - 72 * L + 162) * (b - 168 * b * L) - (12 * L3 + 25 * b3) - (22 * b * L3 + 36 * b2 * L2 + 120 * b2)) * ONEO12;
            CK[4] = 0;
            x0 = x0 - L + b * r * evalpoly(CK, r);
          } else {
            r = 1 / x0;
            L2 = L * L;
            ck = L - 1;
            t = L - b * r * ck;
            if (t < x0) {
              x0 -= t;
            }
          }
          lgama = gammaln2(a);
          k = 1;
        }
      }
      if (abs2(porq - HALF) < 1e-5 && k === 0) {
        m = 0;
        ainv = 1 / a;
        x0 = a - ONEO3 + (0.019753086419753086 + 0.007211444248481286 * ainv) * ainv;
        lgama = gammaln2(a);
        k = 1;
      }
      if (a < 1 && k === 0) {
        m = 0;
        if (pcase) {
          x0 = exp3(1 / a * (ln(porq) + gammaln2(a + 1)));
        } else {
          x0 = exp3(1 / a * (ln(1 - porq) + gammaln2(a + 1)));
        }
        lgama = gammaln2(a);
        k = 1;
      }
      if (k === 0) {
        m = 1;
        ainv = 1 / a;
        r = erfcinv2(2 * porq);
        eta = s * r / sqrt(a * HALF);
        if (r < MAX_FLOAT32) {
          eta += (eps1(eta) + (eps2(eta) + eps3(eta) * ainv) * ainv) * ainv;
          x0 = a * lambdaeta(eta);
          y = eta;
          fp = -sqrt(a / TWO_PI) * exp3(-HALF * a * y * y) / gamstar(a);
          invfp = 1 / fp;
        } else {
          debug("Warning: Overflow problems in one or more steps of the computation.");
          return NaN;
        }
      }
      if (k < 2) {
        xr = higherNewton(x0, a, m, p, q, lgama, invfp, pcase);
      }
      return xr;
    }
    module2.exports = compute;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/main.js
var require_main88 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var FLOAT32_SMALLEST = require_lib113();
    var PINF = require_lib31();
    var compute = require_compute();
    function gammaincinv(p, a, upper) {
      if (isnan(p) || isnan(a)) {
        return NaN;
      }
      if (a < FLOAT32_SMALLEST) {
        return NaN;
      }
      if (p > 1 || p < 0) {
        return NaN;
      }
      if (upper === true) {
        if (p === 0) {
          return PINF;
        }
        if (p === 1) {
          return 0;
        }
        return compute(a, 1 - p, p);
      }
      if (p === 0) {
        return 0;
      }
      if (p === 1) {
        return PINF;
      }
      return compute(a, p, 1 - p);
    }
    module2.exports = gammaincinv;
  }
});

// node_modules/@stdlib/math-base-special-gammaincinv/lib/index.js
var require_lib129 = __commonJS({
  "node_modules/@stdlib/math-base-special-gammaincinv/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main88();
    module2.exports = main;
  }
});

// node_modules/@stdlib/constants-float64-smallest-subnormal/lib/index.js
var require_lib130 = __commonJS({
  "node_modules/@stdlib/constants-float64-smallest-subnormal/lib/index.js"(exports2, module2) {
    "use strict";
    var FLOAT64_SMALLEST_SUBNORMAL = 5e-324;
    module2.exports = FLOAT64_SMALLEST_SUBNORMAL;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js
var require_temme3 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js"(exports2, module2) {
    "use strict";
    var gammaincinv = require_lib129();
    var ln = require_lib95();
    var sqrt = require_lib39();
    var SMALLEST_SUBNORMAL = require_lib130();
    var temmeRootFinder = require_root_finder();
    var newtonRaphsonIterate = require_newton_raphson();
    function temme3(a, b, p, q) {
      var cross;
      var roots;
      var lower;
      var upper;
      var eta0;
      var eta;
      var w10;
      var w12;
      var w13;
      var w14;
      var e1;
      var e2;
      var e3;
      var mu;
      var d2;
      var d3;
      var d4;
      var w2;
      var w3;
      var w4;
      var w5;
      var w6;
      var w7;
      var w8;
      var w9;
      var w1;
      var d;
      var w;
      var u;
      var x;
      if (p < q) {
        eta0 = gammaincinv(p, b, true);
      } else {
        eta0 = gammaincinv(q, b, false);
      }
      eta0 /= a;
      mu = b / a;
      w = sqrt(1 + mu);
      w2 = w * w;
      w3 = w2 * w;
      w4 = w2 * w2;
      w5 = w3 * w2;
      w6 = w3 * w3;
      w7 = w4 * w3;
      w8 = w4 * w4;
      w9 = w5 * w4;
      w10 = w5 * w5;
      d = eta0 - mu;
      d2 = d * d;
      d3 = d2 * d;
      d4 = d2 * d2;
      w1 = w + 1;
      w12 = w1 * w1;
      w13 = w1 * w12;
      w14 = w12 * w12;
      e1 = (w + 2) * (w - 1) / (3 * w);
      e1 += (w3 + 9 * w2 + 21 * w + 5) * d / (36 * w2 * w1);
      e1 -= (w4 - 13 * w3 + 69 * w2 + 167 * w + 46) * d2 / (1620 * w12 * w3);
      e1 -= (7 * w5 + 21 * w4 + 70 * w3 + 26 * w2 - 93 * w - 31) * d3 / (6480 * w13 * w4);
      e1 -= (75 * w6 + 202 * w5 + 188 * w4 - 888 * w3 - 1345 * w2 + 118 * w + 138) * d4 / (272160 * w14 * w5);
      e2 = (28 * w4 + 131 * w3 + 402 * w2 + 581 * w + 208) * (w - 1) / (1620 * w1 * w3);
      e2 -= (35 * w6 - 154 * w5 - 623 * w4 - 1636 * w3 - 3983 * w2 - 3514 * w - 925) * d / (12960 * w12 * w4);
      e2 -= (2132 * w7 + 7915 * w6 + 16821 * w5 + 35066 * w4 + 87490 * w3 + 141183 * w2 + 95993 * w + 21640) * d2 / (816480 * w5 * w13);
      e2 -= (11053 * w8 + 53308 * w7 + 117010 * w6 + 163924 * w5 + 116188 * w4 - 258428 * w3 - 677042 * w2 - 481940 * w - 105497) * d3 / (14696640 * w14 * w6);
      e3 = -((3592 * w7 + 8375 * w6 - 1323 * w5 - 29198 * w4 - 89578 * w3 - 154413 * w2 - 116063 * w - 29632) * (w - 1)) / (816480 * w5 * w12);
      e3 -= (442043 * w9 + 2054169 * w8 + 3803094 * w7 + 3470754 * w6 + 2141568 * w5 - 2393568 * w4 - 19904934 * w3 - 34714674 * w2 - 23128299 * w - 5253353) * d / (146966400 * w6 * w13);
      e3 -= (116932 * w10 + 819281 * w9 + 2378172 * w8 + 4341330 * w7 + 6806004 * w6 + 10622748 * w5 + 18739500 * w4 + 30651894 * w3 + 30869976 * w2 + 15431867 * w + 2919016) * d2 / (146966400 * w14 * w7);
      eta = eta0 + e1 / a + e2 / (a * a) + e3 / (a * a * a);
      if (eta <= 0) {
        eta = SMALLEST_SUBNORMAL;
      }
      u = eta - mu * ln(eta) + (1 + mu) * ln(1 + mu) - mu;
      cross = 1 / (1 + mu);
      lower = eta < mu ? cross : 0;
      upper = eta < mu ? 1 : cross;
      x = (lower + upper) / 2;
      roots = temmeRootFinder(u, mu);
      return newtonRaphsonIterate(roots, x, lower, upper, 32, 100);
    }
    module2.exports = temme3;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js
var require_halley_iterate = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js"(exports2, module2) {
    "use strict";
    var abs2 = require_lib42();
    var ldexp = require_lib57();
    var sign = require_lib126();
    var max2 = require_lib72();
    var MAX_VALUE = require_lib75();
    function halleyIterate(fun, guess, minimum, maximum, digits, maxIter) {
      var convergence;
      var outOfBounds;
      var delta1;
      var delta2;
      var factor;
      var result;
      var f0Last;
      var count2;
      var delta;
      var denom;
      var diff;
      var num;
      var res;
      var f0;
      var f1;
      var f2;
      f0 = 0;
      outOfBounds = false;
      result = guess;
      factor = ldexp(1, 1 - digits);
      delta = max2(1e7 * guess, 1e7);
      f0Last = 0;
      delta1 = delta;
      delta2 = delta;
      count2 = maxIter;
      do {
        f0Last = f0;
        delta2 = delta1;
        delta1 = delta;
        res = fun(result);
        f0 = res[0];
        f1 = res[1];
        f2 = res[2];
        count2 -= 1;
        if (f0 === 0) {
          break;
        }
        if (f1 === 0) {
          if (f0Last === 0) {
            if (result === minimum) {
              guess = maximum;
            } else {
              guess = minimum;
            }
            f0Last = fun(guess);
            delta = guess - result;
          }
          if (sign(f0Last) * sign(f0) < 0) {
            if (delta < 0) {
              delta = (result - minimum) / 2;
            } else {
              delta = (result - maximum) / 2;
            }
          } else if (delta < 0) {
            delta = (result - maximum) / 2;
          } else {
            delta = (result - minimum) / 2;
          }
        } else if (f2 === 0) {
          delta = f0 / f1;
        } else {
          denom = 2 * f0;
          num = 2 * f1 - f0 * (f2 / f1);
          if (abs2(num) < 1 && abs2(denom) >= abs2(num) * MAX_VALUE) {
            delta = f0 / f1;
          } else {
            delta = denom / num;
          }
          if (delta * f1 / f0 < 0) {
            delta = f0 / f1;
            if (abs2(delta) > 2 * abs2(guess)) {
              delta = (delta < 0 ? -1 : 1) * 2 * abs2(guess);
            }
          }
        }
        convergence = abs2(delta / delta2);
        if (convergence > 0.8 && convergence < 2) {
          delta = delta > 0 ? (result - minimum) / 2 : (result - maximum) / 2;
          if (abs2(delta) > result) {
            delta = sign(delta) * result;
          }
          delta2 = delta * 3;
        }
        guess = result;
        result -= delta;
        if (result < minimum) {
          if (abs2(minimum) < 1 && abs2(result) > 1 && MAX_VALUE / abs2(result) < abs2(minimum)) {
            diff = 1e3;
          } else {
            diff = result / minimum;
          }
          if (abs2(diff) < 1) {
            diff = 1 / diff;
          }
          if (!outOfBounds && diff > 0 && diff < 3) {
            delta = 0.99 * (guess - minimum);
            result = guess - delta;
            outOfBounds = true;
          } else {
            delta = (guess - minimum) / 2;
            result = guess - delta;
            if (result === minimum || result === maximum) {
              break;
            }
          }
        } else if (result > maximum) {
          if (abs2(maximum) < 1 && abs2(result) > 1 && MAX_VALUE / abs2(result) < abs2(maximum)) {
            diff = 1e3;
          } else {
            diff = result / maximum;
          }
          if (abs2(diff) < 1) {
            diff = 1 / diff;
          }
          if (!outOfBounds && diff > 0 && diff < 3) {
            delta = 0.99 * (guess - maximum);
            result = guess - delta;
            outOfBounds = true;
          } else {
            delta = (guess - maximum) / 2;
            result = guess - delta;
            if (result === minimum || result === maximum) {
              break;
            }
          }
        }
        if (delta > 0) {
          maximum = guess;
        } else {
          minimum = guess;
        }
      } while (count2 && abs2(result * factor) < abs2(delta));
      return result;
    }
    module2.exports = halleyIterate;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js
var require_ibeta_roots = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js"(exports2, module2) {
    "use strict";
    var kernelBetainc = require_lib121().assign;
    var abs2 = require_lib42();
    var FLOAT64_MAX = require_lib75();
    var FLOAT64_MIN_NORM = require_lib53();
    function ibetaRoots(a, b, target, invert) {
      return roots;
      function roots(x) {
        var buf;
        var f1;
        var f2;
        var f;
        var y;
        y = 1 - x;
        buf = [0, 0];
        kernelBetainc(x, a, b, true, invert, buf, 1, 0);
        f = buf[0] - target;
        f1 = buf[1];
        if (invert) {
          f1 = -f1;
        }
        if (y === 0) {
          y = FLOAT64_MIN_NORM * 64;
        }
        if (x === 0) {
          x = FLOAT64_MIN_NORM * 64;
        }
        f2 = f1 * (-(y * a) + (b - 2) * x + 1);
        if (abs2(f2) < y * x * FLOAT64_MAX) {
          f2 /= y * x;
        }
        if (invert) {
          f2 = -f2;
        }
        if (f1 === 0) {
          f1 = (invert ? -1 : 1) * FLOAT64_MIN_NORM * 64;
        }
        return [f, f1, f2];
      }
    }
    module2.exports = ibetaRoots;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/main.js
var require_main89 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/main.js"(exports2, module2) {
    "use strict";
    var evalpoly = require_lib107();
    var betainc2 = require_lib122();
    var expm1 = require_lib36();
    var log1p4 = require_lib38();
    var asin = require_lib41();
    var beta = require_lib70();
    var sqrt = require_lib39();
    var abs2 = require_lib42();
    var exp3 = require_lib58();
    var pow = require_lib67();
    var sin = require_lib86();
    var max2 = require_lib72();
    var min2 = require_lib74();
    var ln = require_lib95();
    var FLOAT64_MIN_NORM = require_lib53();
    var HALF_PI = require_lib77();
    var EPSILON = require_lib69();
    var findIBetaInvFromTDist = require_find_ibeta_inv_from_t_dist();
    var temme1 = require_temme1();
    var temme2 = require_temme2();
    var temme3 = require_temme3();
    var halleyIterate = require_halley_iterate();
    var ibetaRoots = require_ibeta_roots();
    var DIGITS = 32;
    var MAX_ITERATIONS = 1e3;
    var terms = [0, 0, 0, 0, 0];
    function ibetaInvImp(a, b, p, q) {
      var digits;
      var invert;
      var lambda;
      var lower;
      var theta;
      var upper;
      var roots;
      var maxv;
      var minv;
      var bet;
      var ppa;
      var tmp;
      var xs2;
      var ap1;
      var bm1;
      var fs;
      var lx;
      var ps;
      var xg;
      var xs;
      var yp;
      var a2;
      var a3;
      var b2;
      var r;
      var l;
      var u;
      var x;
      var y;
      invert = false;
      if (q === 0) {
        return [1, 0];
      }
      if (p === 0) {
        return [0, 1];
      }
      if (a === 1) {
        if (b === 1) {
          return [p, 1 - p];
        }
        tmp = b;
        b = a;
        a = tmp;
        tmp = q;
        q = p;
        p = tmp;
        invert = true;
      }
      x = 0;
      lower = 0;
      upper = 1;
      if (a === 0.5) {
        if (b === 0.5) {
          x = sin(p * HALF_PI);
          x *= x;
          y = sin(q * HALF_PI);
          y *= y;
          return [x, y];
        }
        if (b > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert = !invert;
        }
      }
      if (b === 0.5 && a >= 0.5 && p !== 1) {
        yp = {};
        x = findIBetaInvFromTDist(a, p, yp);
        y = yp.value;
      } else if (b === 1) {
        if (p < q) {
          if (a > 1) {
            x = pow(p, 1 / a);
            y = -expm1(ln(p) / a);
          } else {
            x = pow(p, 1 / a);
            y = 1 - x;
          }
        } else {
          x = exp3(log1p4(-q) / a);
          y = -expm1(log1p4(-q) / a);
        }
        if (invert) {
          tmp = y;
          y = x;
          x = tmp;
        }
        return [x, y];
      } else if (a + b > 5) {
        if (p > 0.5) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert = !invert;
        }
        minv = min2(a, b);
        maxv = max2(a, b);
        if (sqrt(minv) > maxv - minv && minv > 5) {
          x = temme1(a, b, p);
          y = 1 - x;
        } else {
          r = a + b;
          theta = asin(sqrt(a / r));
          lambda = minv / r;
          if (lambda >= 0.2 && lambda <= 0.8 && r >= 10) {
            ppa = pow(p, 1 / a);
            if (ppa < 25e-4 && a + b < 200) {
              x = ppa * pow(a * beta(a, b), 1 / a);
            } else {
              x = temme2(p, r, theta);
            }
            y = 1 - x;
          } else {
            if (a < b) {
              tmp = b;
              b = a;
              a = tmp;
              tmp = q;
              q = p;
              p = tmp;
              invert = !invert;
            }
            bet = 0;
            if (b < 2) {
              bet = beta(a, b);
            }
            if (bet === 0) {
              y = 1;
            } else {
              y = pow(b * q * bet, 1 / b);
              x = 1 - y;
            }
          }
          if (y > 1e-5) {
            x = temme3(a, b, p, q);
            y = 1 - x;
          }
        }
      } else if (a < 1 && b < 1) {
        xs = (1 - a) / (2 - a - b);
        fs = betainc2(xs, a, b) - p;
        if (abs2(fs) / p < EPSILON * 3) {
          if (invert) {
            return [1 - xs, xs];
          }
          return [xs, 1 - xs];
        }
        if (fs < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert = !invert;
          xs = 1 - xs;
        }
        xg = pow(a * p * beta(a, b), 1 / a);
        x = xg / (1 + xg);
        y = 1 / (1 + xg);
        if (x > xs) {
          x = xs;
        }
        upper = xs;
      } else if (a > 1 && b > 1) {
        xs = (a - 1) / (a + b - 2);
        xs2 = (b - 1) / (a + b - 2);
        ps = betainc2(xs, a, b) - p;
        if (ps < 0) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          tmp = xs2;
          xs2 = xs;
          xs = tmp;
          invert = !invert;
        }
        lx = ln(p * a * beta(a, b)) / a;
        x = exp3(lx);
        y = x < 0.9 ? 1 - x : -expm1(lx);
        if (b < a && x < 0.2) {
          ap1 = a - 1;
          bm1 = b - 1;
          a2 = a * a;
          a3 = a * a2;
          b2 = b * b;
          terms[0] = 0;
          terms[1] = 1;
          terms[2] = bm1 / ap1;
          ap1 *= ap1;
          terms[3] = bm1 * (3 * a * b + 5 * b + a2 - a - 4) / (2 * (a + 2) * ap1);
          ap1 *= a + 1;
          terms[4] = bm1 * (33 * a * b2 + 31 * b2 + 8 * a2 * b2 - 30 * a * b - 47 * b + 11 * a2 * b + 6 * a3 * b + 18 + 4 * a - a3 + a2 * a2 - 10 * a2);
          terms[4] /= 3 * (a + 3) * (a + 2) * ap1;
          x = evalpoly(terms, x);
        }
        if (x > xs) {
          x = xs;
        }
        upper = xs;
      } else {
        if (b < a) {
          tmp = b;
          b = a;
          a = tmp;
          tmp = q;
          q = p;
          p = tmp;
          invert = !invert;
        }
        if (pow(p, 1 / a) < 0.5) {
          x = pow(p * a * beta(a, b), 1 / a);
          if (x === 0) {
            x = FLOAT64_MIN_NORM;
          }
          y = 1 - x;
        } else {
          y = pow(1 - pow(p, b * beta(a, b)), 1 / b);
          if (y === 0) {
            y = FLOAT64_MIN_NORM;
          }
          x = 1 - y;
        }
      }
      if (x > 0.5) {
        tmp = b;
        b = a;
        a = tmp;
        tmp = q;
        q = p;
        p = tmp;
        tmp = y;
        y = x;
        x = tmp;
        invert = !invert;
        l = 1 - upper;
        u = 1 - lower;
        lower = l;
        upper = u;
      }
      if (lower === 0) {
        if (invert) {
          lower = EPSILON;
          if (x < lower) {
            x = lower;
          }
        } else {
          lower = FLOAT64_MIN_NORM;
        }
        if (x < lower) {
          x = lower;
        }
      }
      digits = DIGITS;
      if (x < 1e-50 && (a < 1 || b < 1)) {
        digits *= 3;
        digits /= 2;
      }
      roots = ibetaRoots(a, b, p < q ? p : q, p >= q);
      x = halleyIterate(roots, x, lower, upper, digits, MAX_ITERATIONS);
      if (x === lower) {
        x = 0;
      }
      if (invert) {
        return [1 - x, x];
      }
      return [x, 1 - x];
    }
    module2.exports = ibetaInvImp;
  }
});

// node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/index.js
var require_lib131 = __commonJS({
  "node_modules/@stdlib/math-base-special-kernel-betaincinv/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main89();
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-betaincinv/lib/main.js
var require_main90 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaincinv/lib/main.js"(exports2, module2) {
    "use strict";
    var isnan = require_lib6();
    var kernelBetaincinv = require_lib131();
    function betaincinv(p, a, b, upper) {
      if (isnan(p) || isnan(a) || isnan(b)) {
        return NaN;
      }
      if (a <= 0 || b <= 0) {
        return NaN;
      }
      if (p < 0 || p > 1) {
        return NaN;
      }
      if (upper) {
        return kernelBetaincinv(a, b, 1 - p, p)[0];
      }
      return kernelBetaincinv(a, b, p, 1 - p)[0];
    }
    module2.exports = betaincinv;
  }
});

// node_modules/@stdlib/math-base-special-betaincinv/lib/index.js
var require_lib132 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaincinv/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main90();
    module2.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js
var require_main91 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js"(exports2, module2) {
    "use strict";
    var betaincinv = require_lib132();
    var isnan = require_lib6();
    function quantile3(p, alpha, beta) {
      if (isnan(p) || isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0 || p < 0 || p > 1) {
        return NaN;
      }
      return betaincinv(p, alpha, beta);
    }
    module2.exports = quantile3;
  }
});

// node_modules/@stdlib/utils-constant-function/lib/main.js
var require_main92 = __commonJS({
  "node_modules/@stdlib/utils-constant-function/lib/main.js"(exports2, module2) {
    "use strict";
    function wrap(value) {
      return constantFunction;
      function constantFunction() {
        return value;
      }
    }
    module2.exports = wrap;
  }
});

// node_modules/@stdlib/utils-constant-function/lib/index.js
var require_lib133 = __commonJS({
  "node_modules/@stdlib/utils-constant-function/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main92();
    module2.exports = main;
  }
});

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js
var require_factory2 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js"(exports2, module2) {
    "use strict";
    var constantFunction = require_lib133();
    var betaincinv = require_lib132();
    var isnan = require_lib6();
    function factory(alpha, beta) {
      if (isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0) {
        return constantFunction(NaN);
      }
      return quantile3;
      function quantile3(p) {
        if (isnan(p) || p < 0 || p > 1) {
          return NaN;
        }
        return betaincinv(p, alpha, beta);
      }
    }
    module2.exports = factory;
  }
});

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js
var require_lib134 = __commonJS({
  "node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js"(exports2, module2) {
    "use strict";
    var setReadOnly = require_lib5();
    var main = require_main91();
    var factory = require_factory2();
    setReadOnly(main, "factory", factory);
    module2.exports = main;
  }
});

// node_modules/@stdlib/math-base-special-betaln/lib/dceval.js
var require_dceval = __commonJS({
  "node_modules/@stdlib/math-base-special-betaln/lib/dceval.js"(exports2, module2) {
    "use strict";
    var ALGMCS = [
      1276642195630063e-46,
      -3401102254316749e-45,
      1025680058010471e-43,
      -35475981581010704e-43,
      14292273559424982e-41,
      -6831888753985767e-39,
      39628370610464347e-38,
      -2868042435334643e-35,
      2683181998482699e-33,
      -3399615005417722e-31,
      6221098041892606e-29,
      -1809129475572494e-26,
      981082564692473e-23,
      -1384948176067564e-20,
      0.16663894804518634
    ];
    var LEN = ALGMCS.length;
    function dcseval(x) {
      var twox;
      var b2;
      var b1;
      var b0;
      var i;
      if (x < -1.1 || x > 1.1) {
        return NaN;
      }
      b1 = 0;
      b0 = 0;
      twox = 2 * x;
      for (i = 0; i < LEN; i++) {
        b2 = b1;
        b1 = b0;
        b0 = twox * b1 - b2 + ALGMCS[i];
      }
      return (b0 - b2) * 0.5;
    }
    module2.exports = dcseval;
  }
});

// node_modules/@stdlib/math-base-special-betaln/lib/gamma_correction.js
var require_gamma_correction = __commonJS({
  "node_modules/@stdlib/math-base-special-betaln/lib/gamma_correction.js"(exports2, module2) {
    "use strict";
    var pow = require_lib67();
    var dceval = require_dceval();
    var XBIG = 9490626562425156e-8;
    var XMAX = 3745194030963158e291;
    function gammaCorrection(x) {
      if (x < 10) {
        return NaN;
      }
      if (x >= XMAX) {
        return 0;
      }
      if (x < XBIG) {
        return dceval(2 * pow(10 / x, 2) - 1) / x;
      }
      return 1 / (x * 12);
    }
    module2.exports = gammaCorrection;
  }
});

// node_modules/@stdlib/math-base-special-betaln/lib/main.js
var require_main93 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaln/lib/main.js"(exports2, module2) {
    "use strict";
    var gammaln2 = require_lib98();
    var log1p4 = require_lib38();
    var gamma = require_lib89();
    var max2 = require_lib72();
    var min2 = require_lib74();
    var ln = require_lib95();
    var LN_SQRT_TWO_PI = require_lib128();
    var NINF = require_lib33();
    var PINF = require_lib31();
    var correction = require_gamma_correction();
    function betaln2(a, b) {
      var corr;
      var p;
      var q;
      p = min2(a, b);
      q = max2(a, b);
      if (p < 0) {
        return NaN;
      }
      if (p === 0) {
        return PINF;
      }
      if (q === PINF) {
        return NINF;
      }
      if (p >= 10) {
        corr = correction(p) + correction(q) - correction(p + q);
        return -0.5 * ln(q) + LN_SQRT_TWO_PI + corr + (p - 0.5) * ln(p / (p + q)) + q * log1p4(-p / (p + q));
      }
      if (q >= 10) {
        corr = correction(q) - correction(p + q);
        return gammaln2(p) + corr + p - p * ln(p + q) + (q - 0.5) * log1p4(-p / (p + q));
      }
      return ln(gamma(p) * (gamma(q) / gamma(p + q)));
    }
    module2.exports = betaln2;
  }
});

// node_modules/@stdlib/math-base-special-betaln/lib/index.js
var require_lib135 = __commonJS({
  "node_modules/@stdlib/math-base-special-betaln/lib/index.js"(exports2, module2) {
    "use strict";
    var main = require_main93();
    module2.exports = main;
  }
});

// engine/core/apportion.ts
function apportion(total2, shares) {
  const sum2 = shares.reduce((a, b) => a + b, 0);
  const exact = shares.map((share2) => sum2 > 0 ? total2 * share2 / sum2 : total2 / shares.length);
  const parts2 = exact.map(Math.floor);
  const left = total2 - parts2.reduce((a, b) => a + b, 0);
  const order = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) })).sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order.slice(0, left)) parts2[index] = (parts2[index] ?? 0) + 1;
  return parts2;
}

// node_modules/canonicalize/lib/canonicalize.js
function serializeString(value) {
  if (!value.isWellFormed()) {
    throw new Error("Lone surrogate is not allowed");
  }
  return JSON.stringify(value);
}
function serializePrimitive(value) {
  switch (typeof value) {
    case "number":
      if (isNaN(value)) {
        throw new Error("NaN is not allowed");
      }
      if (!isFinite(value)) {
        throw new Error("Infinity is not allowed");
      }
      return JSON.stringify(value);
    case "string":
      return serializeString(value);
    case "boolean":
      return value ? "true" : "false";
    default:
      return JSON.stringify(value);
  }
}
function enterValue(value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === "object" && typeof value.toJSON === "function") {
    if (seen.has(value)) {
      throw new Error("Circular reference detected");
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }
  if (value === null || typeof value !== "object") {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }
  if (seen.has(value)) {
    throw new Error("Circular reference detected");
  }
  seen.add(value);
  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}
function canonicalize(object13) {
  if (object13 === null || typeof object13 !== "object") {
    return serializePrimitive(object13);
  }
  const seen = /* @__PURE__ */ new Set();
  const root = enterValue(object13, seen);
  if (typeof root !== "object") {
    return root;
  }
  let result = root.keys === null ? "[" : "{";
  const stack = [root];
  outer:
    while (stack.length > 0) {
      const frame = stack[stack.length - 1];
      const container = frame.container;
      if (frame.keys === null) {
        while (frame.index < container.length) {
          const i = frame.index++;
          if (i > 0) {
            result += ",";
          }
          const element = container[i];
          const value = element === void 0 || typeof element === "symbol" || typeof element === "function" ? null : element;
          if (value === null || typeof value !== "object") {
            result += serializePrimitive(value);
            continue;
          }
          const child = enterValue(value, seen);
          if (typeof child !== "object") {
            result += child === void 0 ? "null" : child;
            continue;
          }
          result += child.keys === null ? "[" : "{";
          stack.push(child);
          continue outer;
        }
        result += "]";
      } else {
        const keys2 = frame.keys;
        while (frame.index < keys2.length) {
          const key = keys2[frame.index++];
          const value = container[key];
          if (value === void 0 || typeof value === "symbol" || typeof value === "function") {
            continue;
          }
          if (value === null || typeof value !== "object") {
            if (frame.first) {
              frame.first = false;
            } else {
              result += ",";
            }
            result += serializeString(key) + ":" + serializePrimitive(value);
            continue;
          }
          const child = enterValue(value, seen);
          if (child === void 0) {
            continue;
          }
          if (frame.first) {
            frame.first = false;
          } else {
            result += ",";
          }
          result += serializeString(key) + ":";
          if (typeof child !== "object") {
            result += child;
            continue;
          }
          result += child.keys === null ? "[" : "{";
          stack.push(child);
          continue outer;
        }
        result += "}";
      }
      seen.delete(container);
      if (frame.wrappers !== null) {
        for (const wrapper of frame.wrappers) seen.delete(wrapper);
      }
      stack.pop();
    }
  return result;
}

// engine/core/hash.ts
var import_crypto = require("crypto");
function hashOf(value) {
  return (0, import_crypto.createHash)("sha256").update(canonicalize(value) ?? "").digest("hex").slice(0, 16);
}

// engine/core/issue.ts
var SpecError = class extends Error {
  name = "SpecError";
  faults;
  constructor(subject, faults) {
    const list = faults.map(({ path, message }) => path === "" ? message : `${path}: ${message}`);
    super(`${subject} cannot be used. ${list.join("; ")}.`);
    this.faults = faults;
  }
};

// engine/core/missing.ts
function isMissing(value) {
  if (value === null || value === void 0) return true;
  if (typeof value === "string") return value.trim() === "";
  return typeof value === "number" && Number.isNaN(value);
}

// engine/core/money.ts
var z = __toESM(require("zod/v4"));

// engine/core/order.ts
var compareText = (a, b) => a < b ? -1 : a > b ? 1 : 0;
var compareNumber = (a, b) => a - b;
var descending = (compare) => (a, b) => compare(b, a);
var by = (accessor, compare) => (a, b) => compare(accessor(a), accessor(b));
var inTurn = (...comparators) => (a, b) => {
  for (const compare of comparators) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
};

// engine/core/money.ts
var MINOR_DIGITS = new Map([
  ...["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF"].map((c) => [c, 0]),
  ...["UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"].map((c) => [c, 0]),
  ...["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"].map((c) => [c, 3]),
  ...["CLF", "UYW"].map((c) => [c, 4])
]);
function minorDigits(currency2) {
  return MINOR_DIGITS.get(currency2) ?? 2;
}
function toMinor(amount2, currency2) {
  if (!Number.isFinite(amount2)) return void 0;
  if (Number.isInteger(amount2)) {
    const whole = amount2 * 10 ** minorDigits(currency2) + 0;
    return Number.isSafeInteger(whole) ? whole : void 0;
  }
  const [mantissa = "0", exponent = "0"] = String(Math.abs(amount2)).split("e");
  const minor = Math.round(Number(`${mantissa}e${Number(exponent) + minorDigits(currency2)}`));
  if (!Number.isSafeInteger(minor)) return void 0;
  return amount2 < 0 && minor !== 0 ? -minor : minor;
}
function toMajor(minor, currency2) {
  return minor / 10 ** minorDigits(currency2);
}
var Rate = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/, "expected a currency code such as EUR"),
  rate: z.number().positive("expected a rate above 0"),
  /** First calendar day the rate holds, e.g. `2026-01-01`; absent: always. */
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day such as 2026-01-01").optional()
});
var RateTable = z.object({
  base: z.string().regex(/^[A-Z]{3}$/, "expected a currency code such as USD"),
  rates: z.array(Rate).default([]),
  rule: z.enum(["closeDate", "fiscalYear"]).default("closeDate"),
  /** Month in which the fiscal year starts, 1 to 12. */
  fiscalYearStart: z.number().int().min(1).max(12).default(1)
});
function fiscalYearStartOf(day2, startMonth) {
  const year = Number(day2.slice(0, 4)) - (Number(day2.slice(5, 7)) < startMonth ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${String(startMonth).padStart(2, "0")}-01`;
}
function converter(table) {
  const byCurrency = /* @__PURE__ */ new Map();
  for (const { currency: currency2, from = "", rate: value } of table.rates) {
    const known3 = byCurrency.get(currency2) ?? [];
    known3.push({ from, rate: value });
    byCurrency.set(currency2, known3);
  }
  for (const known3 of byCurrency.values()) known3.sort(by(({ from }) => from, compareText));
  return (amount2, currency2, day2) => {
    if (currency2 === void 0 || currency2 === table.base) return toMinor(amount2, table.base);
    const known3 = byCurrency.get(currency2);
    if (known3 === void 0) return void 0;
    const ruling = day2 !== void 0 && table.rule === "fiscalYear" ? fiscalYearStartOf(day2, table.fiscalYearStart) : day2;
    const found = ruling === void 0 ? known3.at(-1) : known3.findLast(({ from }) => from <= ruling);
    return found === void 0 ? void 0 : toMinor(amount2 * found.rate, table.base);
  };
}

// node_modules/pure-rand/lib/esm/distribution/uniformFloat64.js
var scale26 = 14901161193847656e-24;
var scale53 = 11102230246251565e-32;
var mask1 = 67108863;
var mask2 = 134217727;
function uniformFloat64(rng) {
  const value1 = rng.next() & mask1;
  const value2 = rng.next() & mask2;
  return value1 * scale26 + value2 * scale53;
}

// node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
var jumps = [
  3639956645,
  3750757012,
  1261568508,
  386426335
];
var XoroShiro128Plus = class XoroShiro128Plus2 {
  constructor(s01, s00, s11, s10) {
    this.s01 = s01;
    this.s00 = s00;
    this.s11 = s11;
    this.s10 = s10;
  }
  clone() {
    return new XoroShiro128Plus2(this.s01, this.s00, this.s11, this.s10);
  }
  next() {
    const out = this.s00 + this.s10 | 0;
    const a0 = this.s10 ^ this.s00;
    const a1 = this.s11 ^ this.s01;
    const s00 = this.s00;
    const s01 = this.s01;
    this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
    this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
    this.s10 = a1 << 5 ^ a0 >>> 27;
    this.s11 = a0 << 5 ^ a1 >>> 27;
    return out;
  }
  jump() {
    let ns01 = 0;
    let ns00 = 0;
    let ns11 = 0;
    let ns10 = 0;
    let s01 = this.s01;
    let s00 = this.s00;
    let s11 = this.s11;
    let s10 = this.s10;
    for (let i = 0; i !== 4; ++i) {
      const ji = jumps[i];
      for (let mask = 1; mask; mask <<= 1) {
        if (ji & mask) {
          ns01 ^= s01;
          ns00 ^= s00;
          ns11 ^= s11;
          ns10 ^= s10;
        }
        const a0 = s10 ^ s00;
        const a1 = s11 ^ s01;
        const s00_ = s00;
        const s01_ = s01;
        s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
        s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
        s10 = a1 << 5 ^ a0 >>> 27;
        s11 = a0 << 5 ^ a1 >>> 27;
      }
    }
    this.s01 = ns01;
    this.s00 = ns00;
    this.s11 = ns11;
    this.s10 = ns10;
  }
  getState() {
    return [
      this.s01,
      this.s00,
      this.s11,
      this.s10
    ];
  }
};
function xoroshiro128plus(seed) {
  return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
}

// engine/core/random.ts
function seededRandom(seed) {
  const generator = xoroshiro128plus(seed);
  return { next: () => uniformFloat64(generator) };
}

// engine/core/spec.ts
function parseSpec(subject, schema, input) {
  const parsed = schema.safeParse(input);
  if (parsed.success) return Object.freeze(parsed.data);
  throw new SpecError(
    subject,
    parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }))
  );
}

// engine/core/text.ts
var INVISIBLE = /[\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+/g;
function tidy(text4) {
  return text4.replace(INVISIBLE, " ").replace(/\s+/g, " ").trim();
}
var PLAIN = /^[!-~]+(?: [!-~]+)*$/;
function fold(text4) {
  if (PLAIN.test(text4)) return text4.toLowerCase();
  return tidy(text4).normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}

// node_modules/@date-fns/tz/tzName/index.js
function tzName(timeZone, date, format = "long") {
  return new Intl.DateTimeFormat("en-US", {
    // Enforces engine to render the time. Without the option JavaScriptCore omits it.
    hour: "numeric",
    timeZone,
    timeZoneName: format
  }).format(date).split(/\s/g).slice(2).join(" ");
}

// node_modules/@date-fns/tz/tzOffset/index.js
var offsetFormatCache = {};
var offsetCache = {};
function tzOffset(timeZone, date) {
  try {
    const format = offsetFormatCache[timeZone] ||= new Intl.DateTimeFormat("en-US", {
      timeZone,
      timeZoneName: "longOffset"
    }).format;
    const offsetStr = format(date).split("GMT")[1];
    if (offsetStr in offsetCache) return offsetCache[offsetStr];
    return calcOffset(offsetStr, offsetStr.split(":"));
  } catch {
    if (timeZone in offsetCache) return offsetCache[timeZone];
    const captures = timeZone?.match(offsetRe);
    if (captures) return calcOffset(timeZone, captures.slice(1));
    return NaN;
  }
}
var offsetRe = /([+-]\d\d):?(\d\d)?/;
function calcOffset(cacheStr, values) {
  const hours = +(values[0] || 0);
  const minutes = +(values[1] || 0);
  const seconds = +(values[2] || 0) / 60;
  return offsetCache[cacheStr] = hours * 60 + minutes > 0 ? hours * 60 + minutes + seconds : hours * 60 - minutes - seconds;
}

// node_modules/@date-fns/tz/date/mini.js
var TZDateMini = class _TZDateMini extends Date {
  //#region static
  constructor(...args) {
    super();
    if (args.length > 1 && typeof args[args.length - 1] === "string") {
      this.timeZone = args.pop();
    }
    this.internal = /* @__PURE__ */ new Date();
    if (isNaN(tzOffset(this.timeZone, this))) {
      this.setTime(NaN);
    } else {
      if (!args.length) {
        this.setTime(Date.now());
      } else if (typeof args[0] === "number" && (args.length === 1 || args.length === 2 && typeof args[1] !== "number")) {
        this.setTime(args[0]);
      } else if (typeof args[0] === "string") {
        this.setTime(+new Date(args[0]));
      } else if (args[0] instanceof Date) {
        this.setTime(+args[0]);
      } else {
        this.setTime(+new Date(...args));
        adjustToSystemTZ(this, args);
      }
    }
  }
  static tz(tz, ...args) {
    return args.length ? new _TZDateMini(...args, tz) : new _TZDateMini(Date.now(), tz);
  }
  //#endregion
  //#region time zone
  withTimeZone(timeZone) {
    return new _TZDateMini(+this, timeZone);
  }
  getTimezoneOffset() {
    const offset = -tzOffset(this.timeZone, this);
    return offset > 0 ? Math.floor(offset) : Math.ceil(offset);
  }
  //#endregion
  //#region time
  setTime(_time) {
    Date.prototype.setTime.apply(this, arguments);
    syncToInternal(this);
    return +this;
  }
  //#endregion
  //#region date-fns integration
  [/* @__PURE__ */ Symbol.for("constructDateFrom")](date) {
    return new _TZDateMini(+new Date(date), this.timeZone);
  }
  //#endregion
};
var re = /^(get|set)(?!UTC)/;
Object.getOwnPropertyNames(Date.prototype).forEach((method) => {
  if (!re.test(method)) return;
  const utcMethod = method.replace(re, "$1UTC");
  if (!TZDateMini.prototype[utcMethod]) return;
  if (method.startsWith("get")) {
    TZDateMini.prototype[method] = function() {
      return this.internal[utcMethod]();
    };
  } else {
    TZDateMini.prototype[method] = function() {
      Date.prototype[utcMethod].apply(this.internal, arguments);
      syncFromInternal(this);
      return +this;
    };
    TZDateMini.prototype[utcMethod] = function() {
      Date.prototype[utcMethod].apply(this, arguments);
      syncToInternal(this);
      return +this;
    };
  }
});
function syncToInternal(date) {
  date.internal.setTime(+date);
  date.internal.setUTCSeconds(date.internal.getUTCSeconds() - // Round after converting minutes to seconds to avoid fractional offset
  // precision errors from historical offsets.
  Math.round(-tzOffset(date.timeZone, date) * 60));
}
function syncFromInternal(date) {
  Date.prototype.setFullYear.call(date, date.internal.getUTCFullYear(), date.internal.getUTCMonth(), date.internal.getUTCDate());
  Date.prototype.setHours.call(date, date.internal.getUTCHours(), date.internal.getUTCMinutes(), date.internal.getUTCSeconds(), date.internal.getUTCMilliseconds());
  adjustToSystemTZ(date);
}
function adjustToSystemTZ(date, constructorArgs) {
  const expectedInternalTime = Array.isArray(constructorArgs) ? constructorArgsToInternalTime(constructorArgs) : +date.internal;
  const offsetWithSeconds = tzOffset(date.timeZone, date);
  const offset = offsetWithSeconds > 0 ? Math.floor(offsetWithSeconds) : Math.ceil(offsetWithSeconds);
  const prevHour = /* @__PURE__ */ new Date(+date);
  prevHour.setUTCHours(prevHour.getUTCHours() - 1);
  const systemOffset = -(/* @__PURE__ */ new Date(+date)).getTimezoneOffset();
  const prevHourSystemOffset = -(/* @__PURE__ */ new Date(+prevHour)).getTimezoneOffset();
  const systemDSTChange = systemOffset - prevHourSystemOffset;
  let systemOffsetForDiff = systemOffset;
  if (systemDSTChange && systemOffset !== offset) {
    const systemHour = Date.prototype.getHours.apply(date);
    const expectedHour = Array.isArray(constructorArgs) ? constructorArgs[3] || 0 : date.internal.getUTCHours();
    if (systemHour !== expectedHour) {
      const testDate = /* @__PURE__ */ new Date(+date);
      const testOffsetDiff = systemOffset - offset;
      if (testOffsetDiff) testDate.setUTCMinutes(testDate.getUTCMinutes() + testOffsetDiff);
      const testOffsetWithSeconds = tzOffset(date.timeZone, testDate);
      const testOffset = testOffsetWithSeconds > 0 ? Math.floor(testOffsetWithSeconds) : Math.ceil(testOffsetWithSeconds);
      if (testOffset === offset) systemOffsetForDiff = prevHourSystemOffset;
    }
  }
  const offsetDiff = systemOffsetForDiff - offset;
  if (offsetDiff)
    Date.prototype.setUTCMinutes.call(date, Date.prototype.getUTCMinutes.call(date) + offsetDiff);
  const systemDate = /* @__PURE__ */ new Date(+date);
  systemDate.setUTCSeconds(0);
  const systemSecondsOffset = systemOffset > 0 ? systemDate.getSeconds() : (systemDate.getSeconds() - 60) % 60;
  const secondsOffset = Math.round(-(tzOffset(date.timeZone, date) * 60)) % 60;
  if (secondsOffset || systemSecondsOffset)
    Date.prototype.setUTCSeconds.call(date, Date.prototype.getUTCSeconds.call(date) + secondsOffset + systemSecondsOffset);
  const postOffsetWithSeconds = tzOffset(date.timeZone, date);
  const postOffset = postOffsetWithSeconds > 0 ? Math.floor(postOffsetWithSeconds) : Math.ceil(postOffsetWithSeconds);
  const postSystemOffset = -(/* @__PURE__ */ new Date(+date)).getTimezoneOffset();
  const postOffsetDiff = postSystemOffset - postOffset;
  const offsetChanged = postOffset !== offset;
  const postDiff = postOffsetDiff - offsetDiff;
  const targetDSTShift = postOffset - offset;
  const postOffsetCandidate = expectedInternalTime - postOffset * 60 * 1e3;
  const normalizedTargetDSTGap = targetDSTShift > 0 && targetInternalTime(date) - expectedInternalTime === targetDSTShift * 60 * 1e3 && targetInternalTime(date, postOffsetCandidate) !== expectedInternalTime;
  if (offsetChanged && postDiff && !normalizedTargetDSTGap) {
    Date.prototype.setUTCMinutes.call(date, Date.prototype.getUTCMinutes.call(date) + postDiff);
    const newOffsetWithSeconds = tzOffset(date.timeZone, date);
    const newOffset = newOffsetWithSeconds > 0 ? Math.floor(newOffsetWithSeconds) : Math.ceil(newOffsetWithSeconds);
    const offsetChange = postOffset - newOffset;
    if (offsetChange && postDiff < 0) {
      Date.prototype.setUTCMinutes.call(date, Date.prototype.getUTCMinutes.call(date) + offsetChange);
    }
  }
  syncToInternal(date);
  const expectedTime = constructorArgs ? expectedInternalTime : expectedInternalTime + secondsOffset * 1e3;
  const drift = expectedTime - +date.internal;
  if (drift && Math.abs(drift) < 30 * 60 * 1e3) {
    Date.prototype.setTime.call(date, +date + drift);
    syncToInternal(date);
  }
}
function constructorArgsToInternalTime(args) {
  return Date.UTC(args[0], args.length > 1 ? args[1] : 0, args.length > 2 ? args[2] : 1, ...args.slice(3));
}
function targetInternalTime(date, time) {
  const internal = new Date(time ?? +date);
  internal.setUTCSeconds(internal.getUTCSeconds() - Math.round(-tzOffset(date.timeZone, internal) * 60));
  return +internal;
}

// node_modules/@date-fns/tz/date/index.js
var TZDate = class _TZDate extends TZDateMini {
  //#region static
  static tz(tz, ...args) {
    return args.length ? new _TZDate(...args, tz) : new _TZDate(Date.now(), tz);
  }
  //#endregion
  //#region representation
  toISOString() {
    const [sign, hours, minutes] = this.tzComponents();
    const tz = `${sign}${hours}:${minutes}`;
    return this.internal.toISOString().slice(0, -1) + tz;
  }
  toString() {
    return `${this.toDateString()} ${this.toTimeString()}`;
  }
  toDateString() {
    const [day2, date, month, year] = this.internal.toUTCString().split(" ");
    return `${day2?.slice(0, -1)} ${month} ${date} ${year}`;
  }
  toTimeString() {
    const time = this.internal.toUTCString().split(" ")[4];
    const [sign, hours, minutes] = this.tzComponents();
    return `${time} GMT${sign}${hours}${minutes} (${tzName(this.timeZone, this)})`;
  }
  toLocaleString(locales, options) {
    return Date.prototype.toLocaleString.call(this, locales, {
      ...options,
      timeZone: options?.timeZone || this.timeZone
    });
  }
  toLocaleDateString(locales, options) {
    return Date.prototype.toLocaleDateString.call(this, locales, {
      ...options,
      timeZone: options?.timeZone || this.timeZone
    });
  }
  toLocaleTimeString(locales, options) {
    return Date.prototype.toLocaleTimeString.call(this, locales, {
      ...options,
      timeZone: options?.timeZone || this.timeZone
    });
  }
  //#endregion
  //#region private
  tzComponents() {
    const offset = this.getTimezoneOffset();
    const sign = offset > 0 ? "-" : "+";
    const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, "0");
    const minutes = String(Math.abs(offset) % 60).padStart(2, "0");
    return [sign, hours, minutes];
  }
  //#endregion
  withTimeZone(timeZone) {
    return new _TZDate(+this, timeZone);
  }
  //#region date-fns integration
  [/* @__PURE__ */ Symbol.for("constructDateFrom")](date) {
    return new _TZDate(+new Date(date), this.timeZone);
  }
  //#endregion
};

// node_modules/date-fns/constants.js
var daysInYear = 365.2425;
var maxTime = Math.pow(10, 8) * 24 * 60 * 60 * 1e3;
var minTime = -maxTime;
var secondsInHour = 3600;
var secondsInDay = secondsInHour * 24;
var secondsInWeek = secondsInDay * 7;
var secondsInYear = secondsInDay * daysInYear;
var secondsInMonth = secondsInYear / 12;
var secondsInQuarter = secondsInMonth * 3;
var constructFromSymbol = /* @__PURE__ */ Symbol.for("constructDateFrom");

// node_modules/date-fns/constructFrom.js
function constructFrom(date, value) {
  if (typeof date === "function") return date(value);
  if (date && typeof date === "object" && constructFromSymbol in date)
    return date[constructFromSymbol](value);
  if (date instanceof Date) return new date.constructor(value);
  return new Date(value);
}

// node_modules/date-fns/toDate.js
function toDate(argument, context2) {
  return constructFrom(context2 || argument, argument);
}

// node_modules/date-fns/addMonths.js
function addMonths(date, amount2, options) {
  const _date = toDate(date, options?.in);
  if (isNaN(amount2)) return constructFrom(options?.in || date, NaN);
  if (!amount2) {
    return _date;
  }
  const dayOfMonth = _date.getDate();
  const endOfDesiredMonth = constructFrom(options?.in || date, _date.getTime());
  endOfDesiredMonth.setMonth(_date.getMonth() + amount2 + 1, 0);
  const daysInMonth = endOfDesiredMonth.getDate();
  if (dayOfMonth >= daysInMonth) {
    return endOfDesiredMonth;
  } else {
    _date.setFullYear(
      endOfDesiredMonth.getFullYear(),
      endOfDesiredMonth.getMonth(),
      dayOfMonth
    );
    return _date;
  }
}

// node_modules/date-fns/subMonths.js
function subMonths(date, amount2, options) {
  return addMonths(date, -amount2, options);
}

// engine/core/time.ts
var DAY = 864e5;
var CALENDAR_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
var ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
function isCalendarDay(year, month, day2) {
  const date = new Date(Date.UTC(year, month - 1, day2));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day2;
}
function instantReader(timeZone) {
  const days = /* @__PURE__ */ new Map();
  const readDay = (text4, match) => {
    const [year, month, day2] = [Number(match[1]), Number(match[2]), Number(match[3])];
    const instant = isCalendarDay(year, month, day2) ? new TZDate(year, month - 1, day2, timeZone).getTime() : void 0;
    days.set(text4, instant);
    return instant;
  };
  return (text4) => {
    if (typeof text4 !== "string") return void 0;
    const known3 = days.get(text4);
    if (known3 !== void 0 || days.has(text4)) return known3;
    const day2 = CALENDAR_DAY.exec(text4);
    if (day2) return readDay(text4, day2);
    if (!ISO_INSTANT.test(text4)) return void 0;
    const instant = Date.parse(text4);
    return Number.isNaN(instant) ? void 0 : instant;
  };
}
function localInstant(timeZone, year, month, day2, hours, minutes, seconds) {
  return new TZDate(year, month - 1, day2, hours, minutes, seconds, timeZone).getTime();
}
function dayOf(instant, timeZone) {
  const date = new TZDate(instant, timeZone);
  const pad = (value, width) => String(value).padStart(width, "0");
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
function isoInstant(instant) {
  return new Date(instant).toISOString();
}
function monthsBefore(instant, months, timeZone) {
  return subMonths(new TZDate(instant, timeZone), months).getTime();
}

// engine/core/stats/logRising.ts
var { log, log1p } = Math;
var FAR = 10;
function logRising(a, x) {
  if (x === 0) return 0;
  if (x <= 12 && Number.isInteger(x)) {
    let product = a;
    for (let step = 1; step < x; step++) product *= a + step;
    return log(product);
  }
  let ratio = 1;
  let start = a;
  for (; start < FAR; start++) ratio *= start / (start + x);
  const end = start + x;
  return log(ratio) + (start - 0.5) * log1p(x / start) + x * (log(end) - 1) + stirling(end) - stirling(start);
}
function logRisingSlope(a, x) {
  let moved2 = 0;
  let start = a;
  if (x <= 12 && Number.isInteger(x)) {
    for (let step = 0; step < x; step++) moved2 += 1 / (a + step);
    return moved2;
  }
  for (; start < FAR; start++) moved2 += x / (start * (start + x));
  const end = start + x;
  return moved2 + log1p(x / start) + x / (2 * start * end) + digammaTail(start) - digammaTail(end);
}
function logRisingCurvature(a, x) {
  let moved2 = 0;
  let start = a;
  if (x <= 12 && Number.isInteger(x)) {
    for (let step = 0; step < x; step++) moved2 -= 1 / ((a + step) * (a + step));
    return moved2;
  }
  for (; start < FAR; start++) moved2 -= 1 / (start * start) - 1 / ((start + x) * (start + x));
  const end = start + x;
  return moved2 - x / (start * end) + trigammaTail(end) - trigammaTail(start);
}
function stirling(z14) {
  const r = 1 / (z14 * z14);
  return (1 / 12 + r * (-1 / 360 + r * (1 / 1260 + r * (-1 / 1680 + r * (1 / 1188 - r * 691 / 360360))))) / z14;
}
function digammaTail(z14) {
  const r = 1 / (z14 * z14);
  return r * (1 / 12 + r * (-1 / 120 + r * (1 / 252 + r * (-1 / 240 + r * (1 / 132 - r * 691 / 32760)))));
}
function trigammaTail(z14) {
  const r = 1 / (z14 * z14);
  return r * (1 / 2 + 1 / z14 * (1 / 6 + r * (-1 / 30 + r * (1 / 42 + r * (-1 / 30 + r * 5 / 66)))));
}

// engine/core/stats/betaBinomialLikelihood.ts
var { exp, log: log2, log1p: log1p2 } = Math;
function share(logOdds2) {
  return logOdds2 >= 0 ? 1 / (1 + exp(-logOdds2)) : exp(logOdds2) / (1 + exp(logOdds2));
}
function logOdds(p) {
  return log2(p) - log1p2(-p);
}
function betaBinomialLikelihood(groups) {
  const parts2 = groups.map(({ pairs, shift }) => ({
    shift,
    won: marginOf(pairs, (pair) => pair.won),
    lost: marginOf(pairs, (pair) => pair.decided - pair.won)
  }));
  const decided = marginOf(
    groups.flatMap((group2) => group2.pairs),
    (pair) => pair.decided
  );
  let knownStrength = NaN;
  let knownDecided = 0;
  const value = (odds2, strength) => {
    if (strength !== knownStrength) {
      knownStrength = strength;
      knownDecided = total(decided, strength, log2, logRising);
    }
    let result = -knownDecided;
    for (const { shift, won, lost } of parts2) {
      result += total(won, strength * share(odds2 + shift), log2, logRising);
      result += total(lost, strength * share(-odds2 - shift), log2, logRising);
    }
    return result;
  };
  const slopes = (odds2, strength) => {
    const n1 = total(decided, strength, inverse, logRisingSlope);
    const n2 = total(decided, strength, minusInverseSquare, logRisingCurvature);
    let byOdds = 0;
    let byOddsTwice = 0;
    let byStrength = -strength * n1;
    let byStrengthTwice = -strength * n1 - strength * strength * n2;
    let byBoth = 0;
    for (const { shift, won, lost } of parts2) {
      const p = share(odds2 + shift);
      const q = share(-odds2 - shift);
      const a1 = strength * total(won, strength * p, inverse, logRisingSlope);
      const b1 = strength * total(lost, strength * q, inverse, logRisingSlope);
      const a2 = strength * strength * total(won, strength * p, minusInverseSquare, logRisingCurvature);
      const b2 = strength * strength * total(lost, strength * q, minusInverseSquare, logRisingCurvature);
      byOdds += p * q * (a1 - b1);
      byOddsTwice += p * q * (q - p) * (a1 - b1) + p * p * q * q * (a2 + b2);
      byStrength += p * a1 + q * b1;
      byStrengthTwice += p * a1 + q * b1 + p * p * a2 + q * q * b2;
      byBoth += p * q * (a1 - b1) + p * q * (p * a2 - q * b2);
    }
    return { byOdds, byStrength, byOddsTwice, byStrengthTwice, byBoth };
  };
  return { value, slopes };
}
function marginOf(pairs, of) {
  const counts = /* @__PURE__ */ new Map();
  for (const pair of pairs) counts.set(of(pair), (counts.get(of(pair)) ?? 0) + pair.count);
  counts.delete(0);
  const sorted = Float64Array.from(counts.keys()).sort();
  let length = 0;
  sorted.forEach((value, rank) => {
    if (Number.isInteger(value) && value <= 4 * (rank + 1)) length = value;
  });
  const above = new Float64Array(length);
  for (const [value, count2] of counts) {
    for (let j = 0; j < Math.min(value, length); j++) above[j] = (above[j] ?? 0) + count2;
  }
  const beyond = sorted.filter((value) => value > length);
  return {
    above,
    values: beyond.map((value) => value - length),
    counts: beyond.map((value) => counts.get(value) ?? 0)
  };
}
function total({ above, values, counts }, a, step, leap) {
  let result = 0;
  for (let j = 0; j < above.length; j++) result += (above[j] ?? 0) * step(a + j);
  for (let i = 0; i < values.length; i++) result += (counts[i] ?? 0) * leap(a + above.length, values[i] ?? 0);
  return result;
}
var inverse = (x) => 1 / x;
var minusInverseSquare = (x) => -1 / (x * x);

// engine/core/stats/groupOutcomes.ts
var LARGEST = 2 ** 26;
function groupOutcomes(units) {
  const types = /* @__PURE__ */ new Map();
  for (const { type = null, won, decided, count: count2 = 1 } of units) {
    if (!(Number.isInteger(won) && Number.isInteger(decided) && won >= 0 && won <= decided && decided < LARGEST)) {
      throw new RangeError(
        `Won and decided are whole numbers with 0 <= won <= decided, received ${String(won)} of ${String(decided)}.`
      );
    }
    if (!(Number.isInteger(count2) && count2 >= 0)) {
      throw new RangeError(`A count of units is a whole number, received ${String(count2)}.`);
    }
    if (count2 === 0) continue;
    let pairs = types.get(type);
    if (pairs === void 0) types.set(type, pairs = /* @__PURE__ */ new Map());
    const key = decided * LARGEST + won;
    pairs.set(key, (pairs.get(key) ?? 0) + count2);
  }
  return [...types].sort(
    inTurn(
      ([a], [b]) => compareText(a ?? "", b ?? ""),
      ([a], [b]) => Number(b === null) - Number(a === null)
    )
  ).map(group);
}
function group([type, counts]) {
  const all = [...counts].sort(([a], [b]) => compareNumber(a, b)).map(([key, count2]) => ({ won: key % LARGEST, decided: Math.floor(key / LARGEST), count: count2 }));
  return {
    type,
    units: all.reduce((total2, pair) => total2 + pair.count, 0),
    won: all.reduce((total2, pair) => total2 + pair.won * pair.count, 0),
    decided: all.reduce((total2, pair) => total2 + pair.decided * pair.count, 0),
    pairs: all.filter((pair) => pair.decided > 0)
  };
}

// engine/core/stats/fitBetaBinomial.ts
var WEAKEST = 1e-4;
var STRONGEST = 1e6;
function fitBetaBinomial(units) {
  const groups = groupOutcomes(units);
  const pairs = groups.flatMap((group2) => group2.pairs);
  const decided = pairs.reduce((total2, pair) => total2 + pair.count * pair.decided, 0);
  const won = pairs.reduce((total2, pair) => total2 + pair.count * pair.won, 0);
  const counts = { units: pairs.reduce((total2, pair) => total2 + pair.count, 0), decided, won };
  if (decided === 0) return void 0;
  const grand = won / decided;
  if (won === 0 || won === decided) return fitAt(grand, STRONGEST, 0, false, counts);
  const likelihood = betaBinomialLikelihood([{ pairs, shift: 0 }]);
  const alike = likelihood.value(logOdds(grand), STRONGEST);
  const peak = climb(likelihood, scan(likelihood, logOdds(grand)));
  const value = likelihood.value(peak.odds, Math.exp(peak.logStrength));
  const tolerance = 1e-9 + Math.abs(alike) * 1e-14;
  if (!(value > alike + tolerance)) return fitAt(grand, STRONGEST, alike, false, counts);
  const strength = Math.exp(peak.logStrength);
  if (strength >= STRONGEST * 0.999) return fitAt(grand, STRONGEST, alike, false, counts);
  return fitAt(share(peak.odds), strength, value, true, counts);
}
function fitAt(mean2, strength, logLikelihood, signal, counts) {
  const atBoundary = !signal || strength <= WEAKEST * 1.001;
  return {
    alpha: strength * mean2,
    beta: strength * (1 - mean2),
    mean: mean2,
    strength,
    logLikelihood,
    atBoundary,
    signal,
    ...counts
  };
}
function scan(likelihood, start) {
  let best = { odds: start, logStrength: Math.log(STRONGEST) };
  let bestValue = likelihood.value(start, STRONGEST);
  let odds2 = start;
  for (let logStrength = Math.log(STRONGEST); logStrength > Math.log(WEAKEST); logStrength -= 0.5) {
    const strength = Math.exp(logStrength);
    for (let round = 0; round < 4; round++) {
      const { byOdds, byOddsTwice } = likelihood.slopes(odds2, strength);
      odds2 += Math.max(-1, Math.min(1, byOddsTwice < 0 ? -byOdds / byOddsTwice : Math.sign(byOdds)));
    }
    const value = likelihood.value(odds2, strength);
    if (value > bestValue) {
      best = { odds: odds2, logStrength };
      bestValue = value;
    }
  }
  return best;
}
function climb(likelihood, start) {
  let { odds: odds2, logStrength } = start;
  let value = likelihood.value(odds2, Math.exp(logStrength));
  for (let round = 0; round < 60; round++) {
    const { byOdds, byStrength, byOddsTwice, byStrengthTwice, byBoth } = likelihood.slopes(odds2, Math.exp(logStrength));
    const determinant = byOddsTwice * byStrengthTwice - byBoth * byBoth;
    const hill = determinant > 0 && byOddsTwice < 0;
    let stepOdds = hill ? (byBoth * byStrength - byStrengthTwice * byOdds) / determinant : Math.sign(byOdds) * 0.1;
    let stepStrength = hill ? (byBoth * byOdds - byOddsTwice * byStrength) / determinant : Math.sign(byStrength) * 0.1;
    const shrink = Math.min(1, 1 / Math.max(Math.abs(stepOdds), Math.abs(stepStrength), 1e-300));
    stepOdds *= shrink;
    stepStrength *= shrink;
    const near = Math.abs(stepOdds) + Math.abs(stepStrength) < 1e-4;
    let next = value;
    let moved2 = false;
    for (let halving = 0; halving < 20 && !moved2; halving++) {
      const tryStrength = Math.min(Math.max(logStrength + stepStrength, Math.log(WEAKEST)), Math.log(STRONGEST));
      next = likelihood.value(odds2 + stepOdds, Math.exp(tryStrength));
      if (near || next >= value) {
        odds2 += stepOdds;
        logStrength = tryStrength;
        value = next;
        moved2 = true;
      } else {
        stepOdds /= 2;
        stepStrength /= 2;
      }
    }
    if (!moved2 || Math.abs(stepOdds) + Math.abs(stepStrength) < 1e-12) break;
  }
  return { odds: odds2, logStrength };
}

// engine/core/stats/gaussLegendre.ts
function gaussLegendre(count2, from, to) {
  const points = new Float64Array(count2);
  const weights = new Float64Array(count2);
  const half = (to - from) / 2;
  const middle = from + half;
  for (let i = 0; i < count2; i++) {
    let x = -Math.cos(Math.PI * (i + 0.75) / (count2 + 0.5));
    let slope = 1;
    for (let round = 0; round < 8; round++) {
      let last = 1;
      let here = x;
      for (let degree = 2; degree <= count2; degree++) {
        const next = ((2 * degree - 1) * x * here - (degree - 1) * last) / degree;
        last = here;
        here = next;
      }
      slope = count2 * (x * here - last) / (x * x - 1);
      x -= here / slope;
    }
    points[i] = middle + half * x;
    weights[i] = 2 * half / ((1 - x * x) * slope * slope);
  }
  return { points, weights };
}

// engine/core/stats/supportOf.ts
var STEPS = 24;
var DROP = 14;
function supportOf(logDensity, from, to) {
  const values = new Float64Array(STEPS + 1);
  let low = from;
  let high = to;
  let top = from;
  for (let zoom = 0; zoom < 12; zoom++) {
    const step = (high - low) / STEPS;
    let best = -Infinity;
    for (let i = 0; i <= STEPS; i++) {
      const value = logDensity(low + i * step);
      values[i] = value;
      if (value > best) {
        best = value;
        top = low + i * step;
      }
    }
    const counts = (value) => value > best - DROP;
    const first = values.findIndex(counts);
    const last = values.findLastIndex(counts);
    const nextLow = Math.max(low, low + (first - 1) * step);
    const nextHigh = Math.min(high, low + (last + 1) * step);
    low = nextLow;
    high = nextHigh;
    if (last - first >= STEPS / 5) break;
  }
  return { from: low, to: high, top };
}

// engine/core/stats/betaBinomialGrid.ts
var ACROSS = gaussLegendre(24, 0, 1);
var DROP2 = 14;
var NEGLIGIBLE = 1e-7;
function betaBinomialGrid(groups, medianStrength) {
  const likelihood = betaBinomialLikelihood(groups);
  let nearby = startOf(groups);
  const priorOf = (logStrength) => {
    const z14 = logStrength - Math.log(medianStrength);
    return -Math.abs(z14) - 2 * Math.log1p(Math.exp(-Math.abs(z14)));
  };
  const rough = (logStrength) => {
    const { top, spread } = ridge(likelihood, Math.exp(logStrength), nearby);
    nearby = top;
    return priorOf(logStrength) + weigh(likelihood, top, Math.exp(logStrength)) + Math.log(spread);
  };
  const { from, to } = supportOf(rough, Math.log(WEAKEST), Math.log(STRONGEST));
  const along = gaussLegendre(Math.min(36, 14 + Math.round(to - from)), from, to);
  const reference = rough((from + to) / 2);
  const rows = [];
  let whole = 0;
  for (let i = 0; i < along.points.length; i++) {
    const logStrength = along.points[i] ?? 0;
    const strength = Math.exp(logStrength);
    const { area, means, shares } = slice(likelihood, strength, nearby);
    const density = Math.exp(area + priorOf(logStrength) - reference) * (along.weights[i] ?? 0);
    whole += density;
    rows.push({ strength, density, means, shares });
  }
  const kept = rows.filter((row) => row.density > whole * NEGLIGIBLE);
  const total2 = kept.reduce((result, row) => result + row.density, 0);
  return kept.map(({ density, ...row }) => ({
    strength: row.strength,
    weight: density / total2,
    means: row.means,
    shares: row.shares
  }));
}
function startOf(groups) {
  let won = 0.5;
  let lost = 0.5;
  for (const { pairs } of groups) {
    for (const pair of pairs) {
      won += pair.won * pair.count;
      lost += (pair.decided - pair.won) * pair.count;
    }
  }
  return logOdds(won / (won + lost));
}
function weigh(likelihood, odds2, strength) {
  return likelihood.value(odds2, strength) + (Math.log(share(odds2)) + Math.log(share(-odds2))) / 2;
}
function ridge(likelihood, strength, start) {
  let odds2 = start;
  let curvature = -1;
  for (let round = 0; round < 40; round++) {
    const { byOdds, byOddsTwice } = likelihood.slopes(odds2, strength);
    const p = share(odds2);
    const slope = byOdds + 0.5 - p;
    curvature = byOddsTwice - p * share(-odds2);
    const step = curvature < 0 ? -slope / curvature : Math.sign(slope);
    odds2 += Math.max(-1, Math.min(1, step));
    if (Math.abs(step) < 1e-4) break;
  }
  return { top: odds2, spread: 1 / Math.sqrt(Math.max(-curvature, 0.01)) };
}
function slice(likelihood, strength, start) {
  const { top, spread } = ridge(likelihood, strength, start);
  const angle = Math.asin(Math.sqrt(share(top)));
  const at = (theta) => likelihood.value(2 * Math.log(Math.tan(theta)), strength);
  const peak = at(angle);
  const stride = spread * Math.sqrt(share(top) * share(-top));
  const edge = (direction) => {
    const end = direction < 0 ? 0 : Math.PI / 2;
    for (let steps = 1; steps < 40; steps++) {
      const theta = angle + direction * stride * (1.5 + steps);
      if (theta <= 0 || theta >= Math.PI / 2) return end;
      if (at(theta) < peak - DROP2) return theta;
    }
    return end;
  };
  const low = edge(-1);
  const rule = ACROSS;
  const width = edge(1) - low;
  const means = new Float64Array(rule.points.length);
  const shares = new Float64Array(rule.points.length);
  let sum2 = 0;
  for (let i = 0; i < means.length; i++) {
    const theta = low + width * (rule.points[i] ?? 0);
    const density = Math.exp(at(theta) - peak) * (rule.weights[i] ?? 0);
    means[i] = Math.sin(theta) ** 2;
    shares[i] = density;
    sum2 += density;
  }
  for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / sum2;
  return { area: peak + Math.log(sum2 * width), means, shares };
}

// engine/core/stats/gridReadings.ts
function momentsOf(grid, won, decided) {
  let first = 0;
  let second = 0;
  for (const { strength, weight: weight2, means, shares } of grid) {
    for (let i = 0; i < means.length; i++) {
      const w = weight2 * (shares[i] ?? 0);
      const m = (strength * (means[i] ?? 0) + won) / (strength + decided);
      first += w * m;
      second += w * (m * m + m * (1 - m) / (strength + decided + 1));
    }
  }
  return { mean: first, variance: Math.max(0, second - first * first) / (first * (1 - first)) ** 2 };
}
function centreOf(grid) {
  let first = 0;
  let second = 0;
  for (const { weight: weight2, means, shares } of grid) {
    for (let i = 0; i < means.length; i++) {
      const m = means[i] ?? 0;
      const w = weight2 * (shares[i] ?? 0);
      first += w * m;
      second += w * m * m;
    }
  }
  return { mean: first, variance: Math.max(0, second - first * first) / (first * (1 - first)) ** 2 };
}
function medianOf(grid) {
  let below = 0;
  let last;
  for (const { strength, weight: weight2 } of grid) {
    const reached = below + weight2 / 2;
    if (reached >= 0.5) {
      if (last === void 0) return strength;
      const part = (0.5 - last.reached) / (reached - last.reached);
      return Math.exp(Math.log(last.strength) + part * (Math.log(strength) - Math.log(last.strength)));
    }
    last = { strength, reached };
    below += weight2;
  }
  return last?.strength ?? 0;
}

// engine/core/stats/quantile.ts
function quantile(values, p) {
  return quantileSorted(Float64Array.from(values).sort(), p);
}
function quantileSorted(sorted, p) {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile asks for a share between 0 and 1, received ${String(p)}.`);
  const position = (sorted.length - 1) * p;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === void 0 || above === void 0) return void 0;
  return below + (above - below) * (position - Math.floor(position));
}

// engine/core/stats/typeShifts.ts
function typeShifts(groups, strength) {
  const known3 = groups.filter((group2) => group2.decided > 0);
  if (known3.length < 2) {
    return { types: known3.map(({ type }) => ({ type, shift: 0, variance: 0 })), unseen: { shift: 0, variance: 0 } };
  }
  const effective = known3.map((group2) => ({ type: group2.type, ...effectiveCounts(group2, strength) }));
  const sizes = effective.map(({ decided }) => decided).sort((a, b) => a - b);
  const level = { pairs: effective.map(({ won, decided }) => ({ won, decided, count: 1 })), shift: 0 };
  const grid = betaBinomialGrid([level], quantileSorted(sizes, 0.5) ?? 1);
  const unseen = momentsOf(grid, 0, 0);
  return {
    types: effective.map(({ type, won, decided }) => {
      const own = momentsOf(grid, won, decided);
      return { type, shift: logOdds(own.mean) - logOdds(unseen.mean), variance: own.variance };
    }),
    unseen: { shift: 0, variance: unseen.variance }
  };
}
function effectiveCounts(group2, strength) {
  let won = 0;
  let decided = 0;
  for (const pair of group2.pairs) {
    const worth = pair.count / (1 + (pair.decided - 1) / (1 + strength));
    won += pair.won * worth;
    decided += pair.decided * worth;
  }
  return { won, decided };
}

// engine/core/stats/winRatePoints.ts
function pointsOf(grid) {
  const points = grid.flatMap(piecesOf).filter((point) => point.weight > 1e-8);
  const total2 = points.reduce((sum2, point) => sum2 + point.weight, 0);
  return points.map((point) => ({ ...point, weight: point.weight / total2 }));
}
function piecesOf({ strength, weight: weight2, means, shares }) {
  let mean2 = 0;
  let square = 0;
  for (let i = 0; i < means.length; i++) {
    mean2 += (shares[i] ?? 0) * (means[i] ?? 0);
    square += (shares[i] ?? 0) * (means[i] ?? 0) ** 2;
  }
  const spread = Math.sqrt(Math.max(0, square - mean2 * mean2) / (mean2 * (1 - mean2)));
  const size = spread > 0.2 ? 2 : spread > 0.1 ? 3 : spread > 0.05 ? 6 : spread > 0.02 ? 12 : 24;
  const pieces = [];
  for (let from = 0; from < means.length; from += size) {
    let share2 = 0;
    let first = 0;
    for (let i = from; i < from + size && i < means.length; i++) {
      share2 += shares[i] ?? 0;
      first += (shares[i] ?? 0) * (means[i] ?? 0);
    }
    if (share2 === 0) continue;
    const m = first / share2;
    let variance = 0;
    for (let i = from; i < from + size && i < means.length; i++)
      variance += (shares[i] ?? 0) * ((means[i] ?? 0) - m) ** 2 / share2;
    pieces.push({ strength, mean: m, variance, weight: weight2 * share2 });
  }
  return pieces;
}

// engine/core/stats/betaBinomialPosterior.ts
function betaBinomialPosterior(units, priors = {}) {
  const { medianStrength = 2, assumedMean = 0.25, assumedStrength = 2 } = priors;
  if (!(assumedMean > 0 && assumedMean < 1 && assumedStrength > 0 && medianStrength > 0)) {
    throw new RangeError("An assumed mean lies within 0 and 1, and strengths are positive.");
  }
  const groups = groupOutcomes(units);
  const counts = {
    units: groups.reduce((total2, group2) => total2 + group2.units, 0),
    decided: groups.reduce((total2, group2) => total2 + group2.decided, 0),
    won: groups.reduce((total2, group2) => total2 + group2.won, 0)
  };
  if (counts.decided === 0) {
    return {
      kind: "winRateFit",
      prior: "assumed",
      ...counts,
      mean: assumedMean,
      strength: assumedStrength,
      points: [{ strength: assumedStrength, mean: assumedMean, variance: 0, weight: 1 }],
      types: [],
      unseenSpread: 0,
      maximumLikelihood: null
    };
  }
  let shifts = { types: [], unseen: { shift: 0, variance: 0 } };
  let grid = betaBinomialGrid(withShifts(groups, shifts), medianStrength);
  if (groups.filter((group2) => group2.decided > 0).length > 1) {
    for (let round = 0; round < 2; round++) {
      shifts = typeShifts(groups, medianOf(grid));
      grid = betaBinomialGrid(withShifts(groups, shifts), medianStrength);
    }
  }
  const centre = centreOf(grid);
  const spreadOf = (variance) => Math.sqrt(Math.max(0, variance - centre.variance));
  return {
    kind: "winRateFit",
    prior: "learned",
    ...counts,
    mean: centre.mean,
    strength: medianOf(grid),
    points: pointsOf(grid),
    types: shifts.types.length === 0 ? groups.filter((group2) => group2.decided > 0).map((group2) => typeOf(group2, grid, 0, 0)) : shifts.types.flatMap(({ type, shift, variance }) => {
      const group2 = groups.find((candidate) => candidate.type === type);
      return group2 === void 0 ? [] : [typeOf(group2, grid, shift, spreadOf(variance))];
    }),
    unseenSpread: spreadOf(shifts.unseen.variance),
    maximumLikelihood: fitBetaBinomial(groups.flatMap((group2) => group2.pairs)) ?? null
  };
}
function withShifts(groups, { types }) {
  if (types.every(({ shift }) => shift === 0)) return [{ pairs: groups.flatMap((group2) => group2.pairs), shift: 0 }];
  return groups.map(({ type, pairs }) => ({ pairs, shift: types.find((known3) => known3.type === type)?.shift ?? 0 }));
}
function typeOf({ type, units, decided, won }, grid, shift, spread) {
  let centre = 0;
  for (const row of grid) {
    for (let i = 0; i < row.means.length; i++) {
      centre += row.weight * (row.shares[i] ?? 0) * share(logOdds(row.means[i] ?? 0) + shift);
    }
  }
  return { type, units, decided, won, centre, shift, spread };
}

// engine/core/stats/betaCdf.ts
var import_math_base_special_betainc = __toESM(require_lib122());

// engine/core/stats/betaQuantile.ts
var import_stats_base_dists_beta_quantile = __toESM(require_lib134());

// engine/core/stats/normalQuantile.ts
var import_math_base_special_erfcinv = __toESM(require_lib123());
function normalQuantile(p) {
  if (!(p > 0 && p < 1))
    throw new RangeError(`A normal quantile asks for a share within 0 and 1, received ${String(p)}.`);
  return 0 - Math.SQRT2 * (0, import_math_base_special_erfcinv.default)(2 * p);
}

// engine/core/stats/dealSizeOf.ts
function expectedAcv(m, v, s2) {
  return Math.exp(m + v / 2 + s2 / 2);
}
function dealSizeOf(fit, unit, level = 0.9) {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level lies within 0 and 1, received ${String(level)}.`);
  const own = unit.n > 0 ? unit.sum / unit.n : 0;
  let first = 0;
  let second = 0;
  let ownWeight = 0;
  for (const { between, centre, centreVariance, weight: weight2 } of fit.points) {
    const b = unit.n > 0 ? between / (between + fit.within / unit.n) : 0;
    const off = b * (own - centre) + centre - fit.centre;
    first += weight2 * off;
    second += weight2 * (off * off + between * (1 - b) + (1 - b) ** 2 * centreVariance);
    ownWeight += weight2 * b;
  }
  const logMean = fit.centre + first;
  const logVariance = Math.max(second - first * first, Number.EPSILON);
  const logMiddle = logMean + fit.within / 2;
  const logSpread = Math.sqrt(logVariance + fit.withinVariance);
  const half = normalQuantile((1 + level) / 2) * logSpread;
  const expected = expectedAcv(logMean, logVariance, fit.within);
  return {
    logMean,
    logVariance,
    expected,
    logMiddle,
    logSpread,
    low: Math.exp(logMiddle - half),
    high: Math.exp(logMiddle + half),
    ownWeight,
    prior: fit.prior
  };
}

// engine/core/stats/logGamma.ts
var import_math_base_special_gammaln = __toESM(require_lib98());
var logGamma = (x) => (0, import_math_base_special_gammaln.default)(x);

// engine/core/stats/gammaCdf.ts
var ENOUGH = 1e-13;
function gammaCdf(shape, x) {
  if (!(x > 0)) return 0;
  if (x === Infinity) return 1;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum2 = term;
    for (let n = 1; n < 1e4; n++) {
      term *= x / (shape + n);
      sum2 += term;
      if (term < sum2 * ENOUGH) break;
    }
    return Math.min(1, front * sum2);
  }
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 1e4; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (b + a * d);
    c = b + a / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < ENOUGH) break;
  }
  return Math.max(0, 1 - front * fraction);
}

// engine/core/stats/fitGammaPoisson.ts
var WEAKEST2 = 1e-3;
var STRONGEST2 = 1e4;
function fitGammaPoisson(counts) {
  const histogram = /* @__PURE__ */ new Map();
  let units = 0;
  let events = 0;
  for (const count2 of counts) {
    if (!(Number.isInteger(count2) && count2 >= 0)) throw new RangeError(`A count of events is a whole number, received ${String(count2)}.`);
    histogram.set(count2, (histogram.get(count2) ?? 0) + 1);
    units += 1;
    events += count2;
  }
  if (units === 0) return void 0;
  const bins = [...histogram].sort(([a], [b]) => compareNumber(a, b));
  const usual = Math.log((events + 0.5) / units);
  const logDensity = (logMean, logStrength) => {
    const strength = Math.exp(logStrength);
    const shape = Math.exp(logMean) * strength;
    let likelihood = 0;
    for (const [count2, of] of bins) likelihood += of * logRising(shape, count2);
    return likelihood - units * shape * Math.log1p(1 / strength) - events * Math.log1p(strength) + logMean / 2 + logStrength - 2 * Math.log1p(strength);
  };
  const rowAt = (logStrength) => {
    const density = (logMean) => logDensity(logMean, logStrength);
    const { from: from2, to: to2, top: top2 } = supportOf(density, usual - 5, usual + 5);
    const peak = density(top2);
    const rule = gaussLegendre(8, from2, to2);
    const weights = Array.from(rule.points, (logMean, i) => (rule.weights[i] ?? 0) * Math.exp(density(logMean) - peak));
    return { peak, means: rule.points, weights, area: weights.reduce((sum2, weight2) => sum2 + weight2, 0) };
  };
  const rough = (logStrength) => {
    const { peak, area } = rowAt(logStrength);
    return peak + Math.log(area);
  };
  const { from, to, top } = supportOf(rough, Math.log(WEAKEST2), Math.log(STRONGEST2));
  const reference = rough(top);
  const along = gaussLegendre(16, from, to);
  const points = Array.from(along.points, (logStrength, i) => {
    const { peak, means, weights } = rowAt(logStrength);
    const scale = (along.weights[i] ?? 0) * Math.exp(peak - reference);
    return weights.map((weight2, j) => ({ mean: Math.exp(means[j] ?? 0), strength: Math.exp(logStrength), weight: weight2 * scale }));
  }).flat();
  const total2 = points.reduce((sum2, { weight: weight2 }) => sum2 + weight2, 0);
  return {
    kind: "paceFit",
    units,
    events,
    points: points.map((point) => ({ ...point, weight: point.weight / total2 })).filter(({ weight: weight2 }) => weight2 > 1e-8)
  };
}
function paceOf(fit, count2) {
  let first = 0;
  let second = 0;
  for (const { mean: mean2, strength, weight: weight2 } of fit.points) {
    const shape = mean2 * strength + count2;
    const own = shape / (strength + 1);
    first += weight2 * own;
    second += weight2 * (own * own + own / (strength + 1));
  }
  return { mean: first, shape: first * first / Math.max(second - first * first, Number.MIN_VALUE) };
}
var chanceOfPace = ({ mean: mean2, shape }, threshold) => threshold <= 0 ? 1 : 1 - gammaCdf(shape, threshold * shape / mean2);

// engine/core/stats/sum.ts
function sum(values) {
  let total2 = 0;
  let lost = 0;
  for (const value of values) {
    const next = total2 + value;
    lost += Math.abs(total2) >= Math.abs(value) ? total2 - next + value : value - next + total2;
    total2 = next;
  }
  return total2 + lost;
}

// engine/core/stats/fitLogNormal.ts
var WIDEST = 16;
var NARROWEST = 1e-4;
function fitLogNormal(units, { assumedVariance = 0.5 } = {}) {
  if (!(assumedVariance > 0))
    throw new RangeError(`An assumed variance is above 0, received ${String(assumedVariance)}.`);
  const known3 = [...units].filter((unit) => unit.n > 0).sort(
    (a, b) => compareNumber(a.n, b.n) || compareNumber(a.sum, b.sum) || compareNumber(a.sumSquares, b.sumSquares)
  );
  const n = known3.reduce((total2, unit) => total2 + unit.n, 0);
  if (n === 0) return void 0;
  const grand = sum(known3.map((unit) => unit.sum)) / n;
  const inside = sum(known3.map((unit) => Math.max(0, unit.sumSquares - unit.sum ** 2 / unit.n)));
  const across = sum(known3.map((unit) => unit.n * (unit.sum / unit.n - grand) ** 2));
  const freedom = n - known3.length;
  const anchor = (inside + across + assumedVariance) / n;
  const within = Math.max(NARROWEST, (inside + anchor) / (freedom + 1));
  const points = integrateBetween(levelsOf(known3, grand), within, grand);
  const average = (of) => sum(points.map((point) => point.weight * of(point)));
  return {
    kind: "logNormalFit",
    prior: known3.length < 2 || freedom < 1 ? "assumed" : "learned",
    units: known3.length,
    n,
    within,
    withinVariance: within ** 2 / (2 * (freedom + 1)),
    centre: average((point) => point.centre),
    between: average((point) => point.between),
    points
  };
}
function levelsOf(units, grand) {
  const levels = /* @__PURE__ */ new Map();
  for (const unit of units) {
    const mean2 = unit.sum / unit.n - grand;
    const level = levels.get(unit.n);
    if (level === void 0) levels.set(unit.n, { n: unit.n, units: 1, sum: mean2, sumSquares: mean2 * mean2 });
    else {
      level.units += 1;
      level.sum += mean2;
      level.sumSquares += mean2 * mean2;
    }
  }
  return [...levels.values()];
}
function integrateBetween(levels, within, grand) {
  const units = sum(levels.map((level) => level.units));
  const usual = within * units / sum(levels.map((level) => level.n * level.units));
  const at = (between) => {
    let weights = 0;
    let first = 0;
    let second = 0;
    let logs = 0;
    for (const level of levels) {
      const variance = between + within / level.n;
      weights += level.units / variance;
      first += level.sum / variance;
      second += level.sumSquares / variance;
      logs += level.units * Math.log(variance);
    }
    const logDensity = Math.log(between) - 2 * Math.log(usual + between) - (logs + Math.log(weights) + second - first * first / weights) / 2;
    return { centre: grand + first / weights, centreVariance: 1 / weights, logDensity };
  };
  const density = (logBetween) => at(Math.exp(logBetween)).logDensity;
  const { from, to, top } = supportOf(density, Math.log(Math.min(usual, 1) * 1e-6), Math.log(WIDEST));
  const rule = gaussLegendre(24, from, to);
  const peak = density(top);
  const points = Array.from(rule.points, (logBetween, i) => {
    const between = Math.exp(logBetween);
    const { centre, centreVariance, logDensity } = at(between);
    return { between, centre, centreVariance, weight: (rule.weights[i] ?? 0) * Math.exp(logDensity - peak) };
  });
  const total2 = sum(points.map((point) => point.weight));
  return points.map((point) => ({ ...point, weight: point.weight / total2 })).filter((point) => point.weight > 1e-8);
}

// engine/core/stats/logSummary.ts
var GRAIN = 2 ** 20;
var EMPTY_LOG_SUMMARY = Object.freeze({ n: 0, sum: 0, sumSquares: 0 });
function summariseLogs(amounts, cap = Infinity) {
  if (!(cap > 0)) throw new RangeError(`A cap on amounts is above 0, received ${String(cap)}.`);
  let n = 0;
  let sum2 = 0;
  let sumSquares = 0;
  for (const amount2 of amounts) {
    if (!(amount2 > 0)) continue;
    const log4 = Math.round(Math.log(Math.min(amount2, cap, Number.MAX_VALUE)) * GRAIN) / GRAIN;
    n += 1;
    sum2 += log4;
    sumSquares += Math.round(log4 * log4 * GRAIN) / GRAIN;
  }
  return { n, sum: sum2, sumSquares };
}
function mergeLogs(a, b) {
  return { n: a.n + b.n, sum: a.sum + b.sum, sumSquares: a.sumSquares + b.sumSquares };
}
function logCapOf(amounts, p = 0.99) {
  const positive2 = amounts.filter((amount2) => amount2 > 0);
  return positive2.length < 20 ? Infinity : quantile(positive2, p) ?? Infinity;
}

// engine/core/stats/logGammaDraw.ts
function normalDraw(random) {
  for (; ; ) {
    const u = 2 * random.next() - 1;
    const v = 2 * random.next() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt(-2 * Math.log(s) / s);
  }
}
function logGammaDraw(shape, random) {
  if (shape < 1) return logGammaDraw(shape + 1, random) + Math.log(1 - random.next()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (; ; ) {
    const x = normalDraw(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - random.next();
    if (u < 1 - 0.0331 * x * x * x * x) return Math.log(d * v);
    if (Math.log(u) < x * x / 2 + d * (1 - v + Math.log(v))) return Math.log(d * v);
  }
}

// engine/core/stats/betaMixture.ts
var import_math_base_special_betaln = __toESM(require_lib135());
var { abs, exp: exp2, log: log3, log1p: log1p3, max, min } = Math;
var EDGE = 1e-12;
function mixtureCdf({ size, alphas, betas, weights }, x, logBetas) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const logX = log3(x);
  const logY = log1p3(-x);
  let result = 0;
  for (let i = 0; i < size; i++) {
    const a = alphas[i] ?? 1;
    const b = betas[i] ?? 1;
    const front = exp2(a * logX + b * logY - (logBetas[i] ?? 0));
    const low = x * (a + b + 2) < a + 1;
    const tail = low ? tailBelow(a, b, x, 1 - x, front) : tailBelow(b, a, 1 - x, x, front);
    result += (weights[i] ?? 0) * (low ? tail : 1 - tail);
  }
  return min(result, 1);
}
function mixtureQuantile(mixture, p, start, logBetas) {
  const { size, alphas, betas, weights } = mixture;
  let low = logOdds(EDGE);
  let high = -low;
  let place = min(max(logOdds(start), low), high);
  const upper = p > 0.5;
  const goal = upper ? 1 - p : p;
  for (let round = 0; round < 100; round++) {
    const x = share(place);
    const y = share(-place);
    const logX = log3(x);
    const logY = log3(y);
    let tail = 0;
    let density = 0;
    for (let i = 0; i < size; i++) {
      const a = alphas[i] ?? 1;
      const b = betas[i] ?? 1;
      const w = weights[i] ?? 0;
      const front = exp2(a * logX + b * logY - (logBetas[i] ?? 0));
      const below = x * (a + b + 2) < a + 1;
      const part = below ? tailBelow(a, b, x, y, front) : tailBelow(b, a, y, x, front);
      tail += w * (below === upper ? 1 - part : part);
      density += w * front;
    }
    if (abs(tail - goal) < goal * 1e-7) break;
    if (tail > goal === upper) low = place;
    else high = place;
    const step = tail * log3(tail / goal) / density;
    let next = upper ? place + step : place - step;
    if (!(next > low && next < high)) next = (low + high) / 2;
    if (abs(next - place) < 1e-10) return share(next);
    place = next;
  }
  return share(place);
}
function prepareLogBetas({ size, alphas, betas }, logBetas) {
  for (let i = 0; i < size; i++) logBetas[i] = (0, import_math_base_special_betaln.default)(alphas[i] ?? 1, betas[i] ?? 1);
}
function tailBelow(a, b, x, y, front) {
  if (front === 0) return 0;
  const lambda = a * y - b * x + 1;
  let fraction = a * lambda / (a + 1);
  let c = fraction;
  let d = 0;
  for (let m = 1; m < 5e3; m++) {
    const even = a + 2 * m - 1;
    const head = m * (b - m) * x / even;
    const numerator = (a + m - 1) * (a + b + m - 1) * head * x / even;
    const denominator = m + head + (a + m) * (lambda + m * (2 - x)) / (even + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const change = c * d;
    fraction *= change;
    if (abs(change - 1) < 1e-12) break;
  }
  return front / fraction;
}

// engine/core/stats/winRateOf.ts
function winRateReader(fit, level = 0.9) {
  if (!(level > 0 && level < 1)) throw new RangeError(`A level lies within 0 and 1, received ${String(level)}.`);
  const tail = (1 - level) / 2;
  const size = fit.points.length;
  const mixture = {
    size,
    alphas: new Float64Array(size),
    betas: new Float64Array(size),
    weights: Float64Array.from(fit.points, (point) => point.weight)
  };
  const strengths = Float64Array.from(fit.points, (point) => point.strength);
  const logBetas = new Float64Array(size);
  const centres = /* @__PURE__ */ new Map();
  const answers = /* @__PURE__ */ new Map();
  const chances = /* @__PURE__ */ new Map();
  const centresOf = (type) => {
    let found = centres.get(type);
    if (found === void 0) {
      const known3 = fit.types.find((candidate) => candidate.type === type);
      found = moved(fit, known3?.shift ?? 0, known3?.spread ?? fit.unseenSpread);
      centres.set(type, found);
    }
    return found;
  };
  const fill = (type, won, decided) => {
    if (!(Number.isInteger(won) && Number.isInteger(decided) && won >= 0 && won <= decided)) {
      throw new RangeError(
        `Won and decided are whole numbers with 0 <= won <= decided, received ${String(won)} of ${String(decided)}.`
      );
    }
    const { means, variances } = centresOf(type);
    let mean2 = 0;
    let square = 0;
    let ownWeight = 0;
    let drawn = 0;
    for (let i = 0; i < size; i++) {
      const strength = strengths[i] ?? 1;
      const weight2 = mixture.weights[i] ?? 0;
      const rest = strength / (strength + decided);
      const q = rest * (means[i] ?? 0) + won / (strength + decided);
      const between = rest * rest * (variances[i] ?? 0);
      const variance = (q * (1 - q) - between) / (strength + decided + 1) + between;
      const precision = q * (1 - q) / variance - 1;
      mixture.alphas[i] = q * precision;
      mixture.betas[i] = (1 - q) * precision;
      mean2 += weight2 * q;
      square += weight2 * (q * q + variance);
      ownWeight += weight2 * (1 - rest);
      drawn += weight2 * rest * (means[i] ?? 0);
    }
    prepareLogBetas(mixture, logBetas);
    return { mean: mean2, ownWeight, centre: drawn / (1 - ownWeight), spread: Math.sqrt(square - mean2 * mean2) };
  };
  const quantileAt = ({ mean: mean2, spread }, p) => {
    const odds2 = logOdds(mean2) + normalQuantile(p) * spread / (mean2 * (1 - mean2));
    return mixtureQuantile(mixture, p, share(odds2), logBetas);
  };
  const answer = (type, won, decided) => {
    const filled = fill(type, won, decided);
    const { mean: mean2, ownWeight, centre } = filled;
    const hair = mean2 * (1 - mean2) * 1e-3;
    return {
      mean: mean2,
      low: Math.min(quantileAt(filled, tail), mean2 - hair),
      high: Math.max(quantileAt(filled, 1 - tail), mean2 + hair),
      ownWeight,
      centre,
      raw: decided === 0 ? null : won / decided,
      prior: fit.prior
    };
  };
  return {
    rate: (type = null, won, decided) => {
      let known3 = answers.get(type);
      if (known3 === void 0) answers.set(type, known3 = /* @__PURE__ */ new Map());
      const key = `${String(won)}/${String(decided)}`;
      let found = known3.get(key);
      if (found === void 0) known3.set(key, found = Object.freeze(answer(type, won, decided)));
      return found;
    },
    chanceAtLeast: (type = null, won, decided, threshold) => {
      const key = `${String(won)}/${String(decided)}/${String(threshold)}/${type ?? ""}`;
      let chance = chances.get(key);
      if (chance === void 0) {
        fill(type, won, decided);
        chances.set(key, chance = 1 - mixtureCdf(mixture, threshold, logBetas));
      }
      return chance;
    },
    quantile: (type = null, won, decided, p) => {
      if (!(p > 0 && p < 1)) throw new RangeError(`A quantile asks for a share within 0 and 1, received ${String(p)}.`);
      return quantileAt(fill(type, won, decided), p);
    },
    logDraws: (type = null, won, decided, count2, random) => {
      fill(type, won, decided);
      const draws = new Float64Array(count2);
      let piece = 0;
      let reached = mixture.weights[0] ?? 1;
      for (let i = 0; i < count2; i++) {
        while (reached < (i + 0.5) / count2 && piece < size - 1) reached += mixture.weights[++piece] ?? 0;
        const up = logGammaDraw(mixture.alphas[piece] ?? 1, random);
        const down = logGammaDraw(mixture.betas[piece] ?? 1, random);
        draws[i] = -Math.log1p(Math.exp(down - up));
      }
      return draws;
    }
  };
}
function moved({ points }, shift, spread) {
  const means = new Float64Array(points.length);
  const variances = new Float64Array(points.length);
  points.forEach(({ mean: mean2, variance }, i) => {
    const m = shift === 0 ? mean2 : share(logOdds(mean2) + shift);
    const room = m * (1 - m);
    means[i] = m;
    variances[i] = Math.min(variance * (room / (mean2 * (1 - mean2))) ** 2 + (spread * room) ** 2, room / 2);
  });
  return { means, variances };
}

// engine/model/account.ts
var z3 = __toESM(require("zod/v4"));

// engine/model/fields.ts
var z2 = __toESM(require("zod/v4"));
var text = z2.string().nullish();
var texts = z2.array(z2.string()).nullish();
var moment = z2.string().nullish();
var amount = z2.number().nullish();
var flag = z2.boolean().nullish();
var oneOf = (values) => z2.enum(values).nullish();
var identity = {
  id: z2.string().min(1),
  sourceSystem: text,
  /** Ids in each source system, e.g. `{ hubspot: '123' }`. */
  sourceIds: z2.record(z2.string(), z2.string()).nullish(),
  /** Columns of the source row that have no canonical field. */
  source: z2.record(z2.string(), z2.unknown()).nullish()
};

// engine/model/account.ts
var ACCOUNT_STATUSES = ["prospect", "customer", "former"];
var Account = z3.object({
  ...identity,
  recordType: z3.literal("account"),
  name: text,
  domains: texts,
  parentId: text,
  /** As the source writes it. */
  phone: text,
  street: text,
  postcode: text,
  city: text,
  country: text,
  /** The customer's size, e.g. Enterprise. */
  segment: text,
  industry: text,
  region: text,
  ownerEmail: text,
  protected: flag,
  customerSince: moment,
  /** Whether it buys from us; `former`: it did, and cancelled. */
  status: oneOf(ACCOUNT_STATUSES),
  cancelledAt: moment
});

// engine/model/book.ts
function toBook(records2) {
  const byType = /* @__PURE__ */ new Map();
  const byId = /* @__PURE__ */ new Map();
  for (const record4 of records2) {
    let group2 = byType.get(record4.recordType);
    let index = byId.get(record4.recordType);
    if (group2 === void 0 || index === void 0) {
      byType.set(record4.recordType, group2 = []);
      byId.set(record4.recordType, index = /* @__PURE__ */ new Map());
    }
    group2.push(record4);
    if (!isMissing(record4.id) && !index.has(String(record4.id))) index.set(String(record4.id), record4);
  }
  return { byType, byId };
}
function recordsOf(book, type) {
  return book.byType.get(type) ?? [];
}
function readRecord(schema, record4) {
  const parsed = schema.safeParse(record4);
  if (parsed.success) return { value: parsed.data };
  const fault = parsed.error.issues[0];
  const field = fault?.path.map(String).join(".") ?? "";
  const received = fault?.path.reduce(
    (value, key) => typeof value === "object" && value !== null ? value[key] : void 0,
    record4
  );
  return {
    issue: {
      code: "unreadableRecord",
      severity: "blocker",
      message: `The ${record4.recordType} was left out: ${field} is not what it should be (${fault?.message ?? "unknown"}). Put Partner Records before this node, or correct the field.`,
      ...isMissing(record4.id) ? {} : { recordId: String(record4.id) },
      field,
      expected: fault?.message ?? "",
      received
    }
  };
}

// engine/model/contact.ts
var z4 = __toESM(require("zod/v4"));
var Contact = z4.object({
  ...identity,
  recordType: z4.literal("contact"),
  partnerId: text,
  accountId: text,
  name: text,
  email: text,
  role: text,
  primary: flag,
  status: oneOf(["active", "left", "bounced"]),
  optedOut: flag,
  consentBasis: text,
  language: text
});

// engine/model/opportunity.ts
var z5 = __toESM(require("zod/v4"));
var OPPORTUNITY_STATUSES = ["open", "won", "lost"];
var OPPORTUNITY_KINDS = ["newBusiness", "expansion", "renewal", "churn"];
var PARTNER_ROLES = [
  "coSell",
  "deliver",
  "distribute",
  "influence",
  "marketplace",
  "partnerOfRecord",
  "referral",
  "resell",
  "sourcing"
];
var ClaimedPartner = z5.object({
  partnerId: text,
  name: text,
  role: oneOf(PARTNER_ROLES),
  claimedAt: moment
});
var StageVisit = z5.object({ stage: z5.string(), enteredAt: moment, leftAt: moment });
var Opportunity = z5.object({
  ...identity,
  recordType: z5.literal("opportunity"),
  name: text,
  accountId: text,
  accountName: text,
  accountDomain: text,
  acv: amount,
  amount,
  currency: text,
  productLine: text,
  pipeline: text,
  kind: oneOf(OPPORTUNITY_KINDS),
  renewalOf: text,
  stage: text,
  stageEnteredAt: moment,
  stageHistory: z5.array(StageVisit).nullish(),
  status: oneOf(OPPORTUNITY_STATUSES),
  createdAt: moment,
  acceptedAt: moment,
  closedAt: moment,
  lastActivityAt: moment,
  lossReason: text,
  segment: text,
  region: text,
  industry: text,
  leadSource: text,
  ownerEmail: text,
  claimedPartners: z5.array(ClaimedPartner).nullish(),
  partnerOfRecordId: text,
  description: text,
  nextStep: text
});

// engine/model/partner.ts
var z6 = __toESM(require("zod/v4"));
var PARTNER_TYPES = [
  "affiliate",
  "agency",
  "consultant",
  "distributor",
  "isv",
  "marketplace",
  "msp",
  "oem",
  "other",
  "referral",
  "reseller",
  "si"
];
var MOTIONS = ["named", "selfServe"];
var PARTNER_STATUSES = [
  "invited",
  "onboarding",
  "active",
  "suspended",
  "terminated",
  "archived"
];
var Partner = z6.object({
  ...identity,
  recordType: z6.literal("partner"),
  name: text,
  domains: texts,
  email: text,
  types: z6.array(z6.enum(PARTNER_TYPES)).nullish(),
  motion: oneOf(MOTIONS),
  strategic: flag,
  status: oneOf(PARTNER_STATUSES),
  statusSince: moment,
  enrolledAt: moment,
  archivedAt: moment,
  agreementEndsAt: moment,
  tier: text,
  tierSource: oneOf(["auto", "pinned"]),
  tierSince: moment,
  tierReviews: z6.array(z6.record(z6.string(), z6.unknown())).nullish(),
  graceUntil: moment,
  managerEmail: text,
  /** As the source writes it. */
  phone: text,
  street: text,
  postcode: text,
  city: text,
  country: text,
  region: text,
  territories: texts,
  parentId: text,
  distributorId: text,
  certifications: z6.array(z6.object({ name: text, holder: text, expiresAt: moment })).nullish(),
  aliases: texts
});

// engine/model/record.ts
var RECORD_TYPES = [
  "partner",
  "account",
  "contact",
  "opportunity",
  "touch",
  "registration",
  "decision",
  "snapshot",
  "ledger",
  "model",
  "reject",
  "run",
  // A row of some other table, on which a node was asked to work as it is.
  "row"
];
var known = new Set(RECORD_TYPES);

// engine/model/registration.ts
var z7 = __toESM(require("zod/v4"));
var Registration = z7.object({
  ...identity,
  recordType: z7.literal("registration"),
  kind: oneOf(["deal", "lead", "referral"]),
  partnerId: text,
  accountId: text,
  accountDomain: text,
  /** The account as the source names it. */
  accountName: text,
  opportunityId: text,
  state: oneOf([
    "draft",
    "submitted",
    "underReview",
    "approved",
    "rejected",
    "expired",
    "withdrawn"
  ]),
  submittedAt: moment,
  decidedAt: moment,
  acceptedAt: moment,
  expiresAt: moment
});

// engine/model/reject.ts
var z8 = __toESM(require("zod/v4"));
var Reject = z8.object({
  recordType: z8.literal("reject"),
  id: z8.string().min(1),
  /** Stable identifier of the reason, e.g. `noId`. */
  reason: z8.string(),
  /** What happened and what to do. */
  message: z8.string(),
  field: text,
  received: z8.unknown(),
  /** Position of the row in its input, from 0. */
  row: z8.number(),
  source: z8.unknown()
});

// engine/model/run.ts
var z9 = __toESM(require("zod/v4"));
var Run = z9.object({
  recordType: z9.literal("run"),
  id: z9.string().min(1),
  runId: z9.string(),
  /** The instant that every time-based result takes as now. */
  asOf: moment,
  timeZone: text,
  /** Currency of all converted money. */
  currency: text,
  /** What other currencies are worth in `currency`. */
  rates: z9.array(Rate).nullish(),
  rowsIn: z9.number().nullish(),
  /** Records that came out, by record type. */
  records: z9.record(z9.string(), z9.number()).nullish(),
  /** Rows that could not be used, by reason. */
  refused: z9.record(z9.string(), z9.number()).nullish(),
  /** Activities whose partner, customer or deal no record of the batch has the name of. */
  unmatched: z9.array(z9.object({ row: z9.number(), id: z9.string(), partnerName: text, aboutName: text })).nullish(),
  /** What each node of the line found, in counts and sums, by its result key. */
  summaries: z9.record(z9.string(), z9.unknown()).nullish(),
  /** Fingerprints of the policies and models used, by name. */
  hashes: z9.record(z9.string(), z9.string()).nullish()
});

// engine/model/state.ts
var earliestFirst = inTurn(
  (a, b) => compareNumber(a.at, b.at),
  (a, b) => compareNumber(a.row, b.row),
  (a, b) => compareText(JSON.stringify(a.record), JSON.stringify(b.record))
);

// engine/model/survivors.ts
function survivorOf(record4) {
  const { band, survivor } = record4["match"] ?? {};
  return band === "merge" && typeof survivor === "string" ? survivor : String(record4.id);
}
var isDuplicate = (record4) => survivorOf(record4) !== String(record4.id);
function survivorsOf(book, type) {
  const survivors = /* @__PURE__ */ new Map();
  for (const record4 of recordsOf(book, type)) {
    const survivor = survivorOf(record4);
    if (survivor !== String(record4.id)) survivors.set(String(record4.id), survivor);
  }
  return (id) => survivors.get(id) ?? id;
}

// engine/model/touch.ts
var z10 = __toESM(require("zod/v4"));
var TOUCH_KINDS = [
  "certification",
  "click",
  "coSell",
  "delivery",
  "email",
  "intro",
  "marketing",
  "meeting",
  "overlap",
  "portalLogin",
  "referral",
  "registration",
  "training"
];
var ACTORS = ["partner", "partnerTeam", "seller", "marketing", "customer", "system"];
var DATE_PRECISIONS = ["week", "month", "quarter", "year"];
var Touch = z10.object({
  ...identity,
  recordType: z10.literal("touch"),
  opportunityId: text,
  accountId: text,
  accountDomain: text,
  partnerId: text,
  /** Names as the source writes them, beside the ids or where no record of that name came in. */
  partnerName: text,
  accountName: text,
  opportunityName: text,
  contactEmail: text,
  kind: oneOf(TOUCH_KINDS),
  at: moment,
  /** Where the source says less than a day, `at` is in the middle of what it says. */
  atPrecision: oneOf(DATE_PRECISIONS),
  loggedAt: moment,
  actor: oneOf(ACTORS),
  direction: oneOf(["inbound", "outbound"])
});

// engine/hygiene/fixQueue.ts
var RANK = { blocker: 0, warning: 1, information: 2 };
var worstFirst = inTurn(
  by(({ severity: severity2 }) => RANK[severity2], compareNumber),
  by(({ rule }) => rule, compareText)
);
var inQueue = inTurn(
  // Deals without an owner come last: somebody must be found for them first.
  by(({ ownerEmail }) => ownerEmail === null ? 1 : 0, compareNumber),
  by(({ ownerEmail }) => ownerEmail ?? "", compareText),
  by(({ severity: severity2 }) => RANK[severity2], compareNumber),
  descending(by(({ acv }) => Math.abs(acv ?? 0), compareNumber)),
  by(({ opportunityId }) => opportunityId, compareText),
  by(({ rule }) => rule, compareText)
);

// engine/hygiene/cancellations.ts
var AROUND = 31 * DAY;

// engine/hygiene/deal.ts
var kinds = new Set(OPPORTUNITY_KINDS);
var statuses = new Set(OPPORTUNITY_STATUSES);
var NO_PARTNERS = Object.freeze([]);

// engine/hygiene/decideKind.ts
var YEAR = 365.25 * DAY;
var NO_SIGNS = Object.freeze([]);

// engine/hygiene/facts.ts
var NO_WINS = Object.freeze([]);
var oldestFirst = inTurn((a, b) => compareNumber(a.at, b.at), (a, b) => compareText(a.id, b.id));
var NOBODY = Object.freeze([]);

// engine/hygiene/lossReasons/classes.ts
var ADMINISTRATIVE_CLASSES = ["duplicate", "administrative"];
var LOSS_CLASS_LABELS = Object.freeze({
  price: "Price",
  competitor: "Competitor",
  noDecision: "No decision",
  noOpportunity: "No opportunity",
  timing: "Timing or project cancelled",
  technicalGap: "Technical gap",
  security: "Security or compliance",
  legal: "Legal or regulatory",
  people: "People or relationship",
  partnerGap: "Partner gap",
  other: "Other",
  duplicate: "Duplicate",
  administrative: "Administrative"
});
var administrative = new Set(ADMINISTRATIVE_CLASSES);

// engine/hygiene/lossReasons/signs.ts
var SIGNS = {
  price: [
    "price*",
    "pricing",
    "pricey",
    "overpriced",
    "expensive",
    "cost",
    "costs",
    "costly",
    "cheap*:2.2",
    "less expensive:2",
    "lower price*:2",
    "lower cost*:2",
    "discount*",
    "budget*",
    "afford*",
    "commercial:0.8",
    "commercials",
    "roi",
    "tco",
    "business case",
    "money",
    "too high",
    "quote:0.5",
    "fee",
    "fees",
    "funding",
    "funds",
    "payment",
    "undercut*",
    "out of budget",
    "over budget",
    "! budget",
    "! funding",
    "! money",
    "value for money",
    "procurement:0.5",
    "spend:0.6",
    "preis*",
    "teuer*",
    "kosten*",
    "billig*:2",
    "gunstig*:2",
    "guenstig*:2",
    "rabatt*",
    "geld",
    "finanz*:0.8",
    "unbezahlbar",
    "wirtschaftlich*:0.8",
    "moins cher*:2",
    "prix",
    "cher",
    "chere",
    "chers",
    "cout*",
    "couteu*",
    "tarif*",
    "remise*",
    "financ*:0.8",
    "onereu*",
    "moyens:0.7",
    "precio*",
    "caro",
    "cara",
    "caros",
    "costos*",
    "coste*",
    "costo*",
    "presupuest*",
    "barat*:2",
    "descuento*",
    "dinero",
    "preco*",
    "orcamento*",
    "custo*",
    "prezz*",
    "costi",
    "sconto",
    "prijs*",
    "duur",
    "duurder",
    "goedkop*:2",
    "economic*:0.8",
    "meno caro:2",
    "mas economic*:2",
    "korting"
  ],
  competitor: [
    "compet*",
    "incumbent*",
    "rival*",
    "alternative:0.7",
    "other vendor*",
    "another vendor*",
    "other supplier",
    "another supplier",
    "other provider",
    "another provider",
    "different vendor",
    "different supplier",
    "other solution",
    "another solution",
    "current vendor",
    "current supplier",
    "current provider",
    "existing vendor",
    "existing supplier",
    "existing provider",
    "vendor:0.6",
    "supplier:0.6",
    "other guys",
    "other side:0.6",
    "someone else",
    "somebody else",
    "elsewhere",
    "went with",
    "gone with",
    "going with",
    "go with",
    "chose",
    "chosen",
    "choose",
    "picked",
    "selected",
    "preferred",
    "opted for",
    "decided for",
    "signed with",
    "signed by:0.6",
    "bought",
    "beaten",
    "lost to",
    "lost against",
    "losing to",
    "switched to",
    "switching to",
    "moved to",
    "stayed with",
    "staying with",
    "stay with",
    "stick with",
    "sticking with",
    "stuck with",
    "renewed with",
    "awarded to",
    "prefers",
    "in house:1.2",
    "inhouse:1.2",
    "built internally",
    "build internally",
    "internal build",
    "home grown",
    "diy",
    "wettbewerb*",
    "mitbewerb*",
    "konkurren*",
    "anderer anbieter",
    "anderen anbieter",
    "anderem anbieter",
    "andere anbieter",
    "anderer hersteller",
    "anderen hersteller",
    "anbieter:0.7",
    "bestandslieferant*",
    "lieferant*:0.7",
    "fremdanbieter",
    "entschieden fur",
    "entschied fur",
    "gewechselt zu",
    "gegangen zu",
    "bleibt bei",
    "bleiben bei",
    "blieb bei",
    "geblieben bei",
    "eigenentwicklung",
    "concurren*",
    "autre fournisseur",
    "autre prestataire",
    "autre editeur",
    "autre solution",
    "fournisseur:0.6",
    "prestataire:0.6",
    "choisi*",
    "prefere*",
    "parti chez",
    "partis chez",
    "reste chez",
    "reste avec",
    "restent chez",
    "otro proveedor",
    "otra empresa",
    "otra solucion",
    "proveedor:0.6",
    "eligio",
    "eligieron",
    "escogi*",
    "prefirio",
    "prefirieron",
    "se fue con",
    "se fueron con",
    "se queda con",
    "se quedan con",
    "concorren*",
    "outro fornecedor",
    "fornecedor:0.6",
    "escolh*",
    "altro fornitore",
    "fornitore:0.6",
    "scelto",
    "andere leverancier",
    "andere partij",
    "leverancier:0.6",
    "gekozen voor"
  ],
  noDecision: [
    "! decision*",
    "undecided",
    "indecisi*",
    "indecision",
    "! decided",
    "never decided",
    "could not decide",
    "cannot decide",
    "status quo:2",
    "statu quo:2",
    "garde",
    "gardent",
    "conserve*",
    "mantien*",
    "mantener",
    "se quedan como",
    "keep",
    "keeps",
    "keeping",
    "kept",
    "excel",
    "spreadsheet*",
    "manual process*",
    "as is",
    "as they are",
    "do nothing",
    "did nothing",
    "doing nothing",
    "inaction",
    "inertia",
    "! action",
    "! consensus",
    "! change:0.8",
    "! response",
    "! respond*",
    "! reply",
    "! replies",
    "! replied",
    "! answer*",
    "! reaction",
    "! feedback",
    "! contact",
    "! update*",
    "! reach*",
    "unreachable",
    "unresponsive",
    "non responsive",
    "never responded",
    "never replied",
    "never answered",
    "never heard",
    "never got back",
    "stopped responding",
    "stopped answering",
    "stopped replying",
    "ghost*",
    "silen*",
    "went dark",
    "gone dark",
    "go dark",
    "going dark",
    "went quiet",
    "gone quiet",
    "went cold",
    "gone cold",
    "gone silent",
    "lost contact",
    "lost touch",
    "disappeared",
    "vanished",
    "stalled",
    "stall",
    "fizzled",
    "past due",
    "timed out:0.8",
    "dead end",
    "heard back",
    "hear back",
    "voicemail",
    "! entscheid*",
    "entscheidung vertagt",
    "unentschlossen",
    "unentschieden",
    "! ruckmeld*",
    "! ruckruf",
    "! antwort*",
    "! reaktion",
    "! reagiert",
    "! gemeldet",
    "! erreichbar",
    "! erreicht",
    "meldet sich nicht",
    "kontakt abgebrochen",
    "kontaktabbruch",
    "funkstille",
    "versandet",
    "eingeschlafen",
    "behalten",
    "behalt",
    "alles beim alten",
    "bleibt wie es ist",
    "! reponse*",
    "! repond*",
    "! retour*",
    "! nouvelle*",
    "! suite",
    "indecis",
    "injoignable",
    "silence radio",
    "perdu de vue",
    "! arbitrage",
    "! respuesta*",
    "! respond*",
    "! responde",
    "! contest*",
    "! decidi*",
    "indecis*",
    "no contesta",
    "desaparecio",
    "desaparecid*",
    "! noticias",
    "! resposta",
    "! decisao",
    "! risposta",
    "! risposto",
    "! decisione",
    "! besluit",
    "! beslissing",
    "! reactie",
    "! antwoord",
    "stilte"
  ],
  noOpportunity: [
    "! opportunity",
    "! need*",
    "! project*",
    "! fit",
    "! interest*",
    "! use case",
    "! case:0.6",
    "! demand",
    "! requirement*",
    "! real",
    "! qualif*",
    "! relevant",
    "! authority",
    "! power",
    "! suitable",
    "! target*",
    "icp",
    "! icp",
    "! potential",
    "! longer need*",
    "unqualified",
    "disqualif*",
    "bad fit",
    "poor fit",
    "wrong fit",
    "wrong person",
    "wrong contact",
    "wrong audience",
    "wrong segment",
    "wrong profile",
    "bad lead",
    "junk",
    "spam",
    "tire kick*",
    "tyre kick*",
    "just looking",
    "just research*",
    "only research*",
    "only wanted",
    "just wanted",
    "just asking",
    "gather*:1.2",
    "collecting info*",
    "just browsing",
    "only looking",
    "only browsing",
    "curious",
    "curiosity",
    "student*",
    "out of scope",
    "out of territory",
    "too small",
    "too early:0.6",
    "informational",
    "information only",
    "research only",
    "market research",
    "price check",
    "benchmark*:0.7",
    "fishing",
    "not a real",
    "never a real",
    "never real",
    "window shopping",
    "uninterested",
    "job seeker",
    "! bedarf",
    "! projekt*",
    "! interesse",
    "! anwendungsfall",
    "! relevan*",
    "! geeignet",
    "! passend",
    "! passt",
    "unqualifiziert",
    "passt nicht",
    "zu klein",
    "falsche* zielgruppe",
    "zielgruppe:0.7",
    "kein thema",
    "uninteressant",
    "! besoin*",
    "! projet*",
    "! interet",
    "! interess*",
    "hors cible",
    "hors perimetre",
    "trop petit*",
    "curieux",
    "pas qualifie",
    "non qualifie*",
    "! pertinent",
    "! necesi*",
    "! proyecto*",
    "! interes*",
    "! encaj*",
    "! cualific*",
    "! calific*",
    "no cualificad*",
    "fuera de alcance",
    "demasiado pequen*",
    "! necessidade",
    "! projeto",
    "! interesse",
    "! bisogn*",
    "! esigenz*",
    "! progetto",
    "! behoefte",
    "! project",
    "! interesse",
    "te klein"
  ],
  timing: [
    "timing",
    "time frame",
    "timeline*",
    "time:0.5",
    "postpon*",
    "delay*",
    "on hold",
    "put on hold",
    "hold:0.6",
    "pushed",
    "push out",
    "next year",
    "next quarter",
    "next fiscal",
    "next budget",
    "later",
    "defer*",
    "too soon",
    "too early",
    "too late",
    "not now",
    "! year",
    "! quarter",
    "! fiscal",
    "! month",
    "fiscal year:0.8",
    "end of year:0.7",
    "bad quarter",
    "not ready",
    "not yet",
    "revisit*",
    "bad moment",
    "wrong moment",
    "wrong time",
    "bad time",
    "project cancel*:1.5",
    "project stop*:1.5",
    "project kill*:1.5",
    "project end*",
    "project fro*",
    "project shelv*:1.5",
    "project pause*",
    "project drop*",
    "project scrap*",
    "cancel*",
    "shelved",
    "scrapped",
    "killed",
    "axed",
    "frozen",
    "freeze",
    "froze",
    "paused",
    "discontinued",
    "abandon*",
    "called off",
    "initiative:0.7",
    "programme:0.5",
    "program:0.4",
    "priorit*",
    "reprioriti*",
    "deprioriti*",
    "other priorities",
    "! priority",
    "budget freeze:1.6",
    "budget frozen:1.6",
    "budget pulled:1.6",
    "budget cycle:1.2",
    "restructur*:0.8",
    "layoff*:0.8",
    "moratorium",
    "backlog",
    "stopped:0.8",
    "halted",
    "pulled the plug",
    "project:0.4",
    "verschoben",
    "verschiebung",
    "verschieb*",
    "vertagt",
    "zeitpunkt",
    "zeitlich",
    "spater*",
    "zuruckgestellt",
    "gestoppt",
    "abgesagt",
    "absage:0.6",
    "eingestellt",
    "eingefroren",
    "gestrichen",
    "abgebrochen",
    "pausiert",
    "auf eis",
    "prioritat*",
    "projekt:0.4",
    "projekte:0.4",
    "noch nicht so weit",
    "! jahr",
    "jahr nicht",
    "! quartal",
    "quartal nicht",
    "nachstes jahr",
    "nachsten jahr",
    "kommt nicht zustande",
    "ausgesetzt",
    "haushaltssperre:1.6",
    "ruht",
    "zu fruh",
    "zu spat",
    "umstrukturierung:0.8",
    "calendrier",
    "reporte",
    "reportee",
    "repousse*",
    "decale*",
    "plus tard",
    "annul*",
    "gele",
    "gelee",
    "arrete",
    "arretee",
    "suspendu*",
    "en pause",
    "en attente",
    "an prochain",
    "annee prochaine",
    "pas le moment",
    "mauvais moment",
    "! annee",
    "! an",
    "trop tot",
    "trop tard",
    "stoppe*",
    "projet:0.4",
    "aplaz*",
    "pospuest*",
    "pospone*",
    "retras*",
    "mas adelante",
    "mas tarde",
    "congelad*",
    "detenido",
    "parad*:0.8",
    "suspendid*",
    "paraliz*",
    "! ano",
    "ano que viene",
    "proximo ano",
    "no es el momento",
    "mal momento",
    "proyecto:0.4",
    "adiad*",
    "suspens*",
    "mais tarde",
    "rinvi*",
    "posticip*",
    "rimandat*",
    "sospes*",
    "uitgesteld",
    "later",
    "gestopt",
    "stopgezet",
    "geannuleerd",
    "volgend jaar"
  ],
  technicalGap: [
    "technical*",
    "technolog*:0.8",
    "tech:0.8",
    "feature*",
    "function*",
    "capabilit*",
    "product gap",
    "product fit:1.2",
    "gap:0.5",
    "missing module",
    "module:0.7",
    "modules:0.7",
    "! product",
    "integrat*:0.9",
    "! integrat*:1.2",
    "api",
    "apis",
    "connector*",
    "plugin*",
    "interface*",
    "performance",
    "perform*:0.8",
    "slow:0.8",
    "scal*:0.8",
    "latency",
    "uptime",
    "outage*",
    "bug",
    "bugs",
    "buggy",
    "usab*",
    "ux",
    "ui",
    "user experience",
    "poc",
    "proof of concept",
    "pilot",
    "trial:0.8",
    "roadmap",
    "requirements not met",
    "! meet*:1.2",
    "! handle:1.2",
    "! cope:1.2",
    "! pass*:1.2",
    "! scale:1.2",
    "! work*:1.2",
    "! deliver:0.8",
    "! run:0.8",
    "! connect",
    "! capable",
    "! able to:0.8",
    "failed test*",
    "failed poc",
    "failed pilot",
    "funktioniert nicht",
    "! funktioniert",
    "! fonctionne",
    "! funciona",
    "compatib*",
    "incompatib*",
    "on prem*",
    "onprem*",
    "offline",
    "mobile",
    "reporting:0.7",
    "limitation*",
    "limited:0.6",
    "architecture",
    "! support*:0.7",
    "erp",
    "sap",
    "legacy",
    "migration:0.7",
    "customis*:0.7",
    "customiz*:0.7",
    "stability",
    "unstable",
    "workflow:0.6",
    "language support",
    "deployment",
    "technisch*",
    "technik",
    "funktion*",
    "schnittstelle*",
    "anbindung*",
    "leistung*:0.8",
    "produktlucke",
    "unausgereift",
    "anforderung* nicht",
    "anforderung*:0.6",
    "bedienbarkeit",
    "kompatib*",
    "inkompatib*",
    "lokale installation",
    "machbarkeit*",
    "technique*",
    "fonction*",
    "connecteur*",
    "interfa*",
    "performances",
    "lent",
    "lente",
    "compatibilite",
    "ergonomie",
    "bogue*",
    "produit incomplet",
    "tecnic*",
    "funcion*",
    "funcionalidad*",
    "conector*",
    "rendimiento",
    "prestaciones",
    "compatibil*",
    "integracion*",
    "integration*:0.9",
    "caracteristica*",
    "errores",
    "funcionalidade*",
    "integracao",
    "funzion*",
    "funzionalit*",
    "integrazione",
    "prestazioni",
    "koppeling*",
    "functionaliteit*",
    "integratie"
  ],
  security: [
    "secur*",
    "infosec",
    "cyber*",
    "complian*",
    "gdpr",
    "soc2",
    "soc",
    "iso27001",
    "iso 27001",
    "iso",
    "hipaa",
    "fedramp",
    "pci",
    "pentest*",
    "pen test",
    "penetration test",
    "data residency",
    "data sovereignty",
    "data location",
    "data protection",
    "data privacy",
    "privacy",
    "encrypt*",
    "vulnerab*",
    "audit*:0.8",
    "certificat*:0.7",
    "ciso:1.2",
    "dpo",
    "risk:0.6",
    "hosting",
    "hosted in",
    "eu region",
    "eu cloud",
    "us cloud",
    "zero trust",
    "access control",
    "sso:0.7",
    "bsi",
    "tisax",
    "nis2",
    "dora",
    "sicherheit*",
    "datenschutz*",
    "dsgvo",
    "zertifizierung*:0.8",
    "zertifikat*:0.8",
    "verschlussel*",
    "datenhaltung",
    "serverstandort",
    "datenstandort",
    "standort:0.5",
    "konformitat",
    "cloud verbot",
    "cloudverbot",
    "sicherheitsbedenken:1.2",
    "informationssicherheit",
    "prufung:0.5",
    "securit*",
    "conformite",
    "rgpd",
    "donnees personnelles",
    "hebergement",
    "rssi",
    "souverainete",
    "cnil",
    "chiffrement",
    "protection des donnees",
    "segurid*",
    "cumplimiento",
    "privacidad",
    "proteccion de datos",
    "ciberseguridad",
    "cifrado",
    "normativa de datos",
    "certificacion:0.7",
    "seguranca",
    "lgpd",
    "conformidade",
    "sicurezza",
    "conformita",
    "veiligheid",
    "beveilig*",
    "avg"
  ],
  legal: [
    "legal*",
    "lawyer*",
    "attorney*",
    "counsel",
    "contract*:0.8",
    "redline*",
    "liabilit*",
    "indemn*",
    "clause*",
    "terms and conditions",
    "terms",
    "terms of",
    "t c",
    "tcs",
    "msa",
    "nda",
    "dpa",
    "regulat*",
    "jurisdiction",
    "export*",
    "sanction*",
    "antitrust",
    "public tender",
    "tender rules",
    "tender law",
    "procurement law",
    "works council",
    "union:0.5",
    "licen*:0.6",
    "warranty",
    "sla:0.7",
    "patent*",
    "governing law",
    "law",
    "court",
    "paperwork:0.6",
    "intellectual property",
    "recht*",
    "juristi*",
    "jurist*",
    "vertrag*:0.9",
    "haftung*",
    "klausel*",
    "agb",
    "betriebsrat*",
    "regulator*",
    "vergaberecht",
    "vergabe*",
    "gesetz*",
    "anwalt*",
    "gewahrleistung",
    "behordlich*",
    "genehmigung*",
    "avv",
    "gerichtsstand",
    "ausschreibungsrecht",
    "juridi*",
    "avocat*",
    "contrat*:0.8",
    "reglement*",
    "responsabilite",
    "clausul*",
    "conditions generales",
    "cgv",
    "cse",
    "loi",
    "droit",
    "marche public",
    "abogad*",
    "contrato*:0.8",
    "regulacion*",
    "regulatori*",
    "normativ*",
    "responsabilidad",
    "ley",
    "licitacion:0.7",
    "condiciones legales",
    "legai*",
    "legale",
    "contratto:0.8",
    "clausola",
    "juridisch*",
    "aansprakelijk*",
    "wetgeving",
    "voorwaarden",
    "avvocat*"
  ],
  people: [
    "champion*",
    "sponsor*",
    "stakeholder*:0.8",
    "relationship*",
    "relations",
    "rapport",
    "trust",
    "chemistry",
    "politics",
    "political",
    "personal*:0.8",
    "contact left",
    "contact gone",
    "contact change*",
    "left the company",
    "left company",
    "left the business",
    "has left",
    "buyer left",
    "buyer change*",
    "key contact:1.2",
    "decision maker left:1.5",
    "decision maker change*:1.5",
    "decision maker gone:1.5",
    "new ceo",
    "new cio",
    "new cto",
    "new cfo",
    "new boss",
    "new management",
    "new leadership",
    "management change",
    "change of management",
    "change in management",
    "leadership change",
    "change in leadership",
    "turnover",
    "reorg*:0.6",
    "fired",
    "quit",
    "resigned",
    "retired",
    "promoted",
    "executive*:0.6",
    "exec:0.6",
    "people",
    "team change*",
    "sales rep",
    "account manager",
    "our rep",
    "bad experience",
    "service experience",
    "support experience:1.2",
    "history with us",
    "fell out",
    "dislike*",
    "disliked",
    "friend*",
    "staff:0.7",
    "personnel:0.8",
    "understaffed",
    "headcount",
    "ansprechpartner*",
    "beziehung*",
    "vertrauen*",
    "fursprecher*",
    "chemie",
    "personell*",
    "personalwechsel",
    "personalmangel",
    "mitarbeiter*:0.8",
    "geschaftsfuhrerwechsel",
    "wechsel in*:0.7",
    "kontaktperson",
    "kontakt weg",
    "unternehmen verlassen",
    "firma verlassen",
    "neue fuhrung",
    "neuer chef",
    "neue geschaftsfuhrung",
    "fuhrungswechsel",
    "politik",
    "entscheider weg",
    "entscheider gewechselt",
    "sponsor weg",
    "vertriebler",
    "zwischenmenschlich*",
    "betreuung:0.7",
    "interlocut*",
    "relationnel*",
    "relation",
    "confiance",
    "contact parti",
    "depart du",
    "depart de",
    "a quitte",
    "nouveau directeur",
    "nouvelle direction",
    "nouveau dg",
    "nouveau dsi",
    "changement de direction",
    "parrain",
    "humain*",
    "equipe:0.5",
    "relacion*",
    "confianza",
    "contacto se fue",
    "dejo la empresa",
    "nuevo director",
    "nueva direccion",
    "cambio de direccion",
    "patrocinador*",
    "personas",
    "interlocutor*",
    "equipo:0.5",
    "impulsor*",
    "relacionamento",
    "confianca",
    "patrocinador*",
    "relazion*",
    "fiducia",
    "referente",
    "relatie*",
    "vertrouwen",
    "contactpersoon"
  ],
  partnerGap: [
    "partner*:0.9",
    "reseller*",
    "distributor*",
    "disti:0.9",
    "integrator*:1.1",
    "msp",
    "var",
    "subcontract*",
    "channel:0.8",
    "implementation partner:1.4",
    "delivery partner:1.4",
    "service partner:1.4",
    "local partner:1.4",
    "! partner*:1.3",
    "! reseller:1.3",
    "! integrator:1.3",
    "si walk*",
    "si drop*",
    "si left",
    "si quit",
    "si bail*",
    "si back*",
    "si with*",
    "si pull*",
    "si capacity",
    "si not",
    "gsi:1.1",
    "alliance*",
    "agency:0.8",
    "implementer",
    "consultancy",
    "consulting firm",
    "consultant*:0.8",
    "! implementation capacity:1.5",
    "! services capacity",
    "vertriebspartner",
    "systemhaus*",
    "implementierungspartner",
    "umsetzungspartner",
    "handler*:0.9",
    "wiederverkaufer",
    "dienstleister:0.8",
    "integrationspartner",
    "beratungshaus",
    "einfuhrungspartner",
    "partenaire*",
    "revendeur*",
    "integrateur*",
    "distributeur*",
    "ssii",
    "esn",
    "socio*",
    "revendedor*",
    "integrador*",
    "distribuidor*",
    "canal:0.8",
    "consultora",
    "parceir*",
    "rivenditor*",
    "integratore",
    "wederverkoper",
    "implementatiepartner"
  ],
  other: [
    "other:0.45",
    "others:0.45",
    "misc",
    "miscellaneous",
    "merger",
    "acquired",
    "acquisition",
    "takeover",
    "taken over",
    "insolven*",
    "bankrupt*",
    "out of business",
    "went under",
    "closed down",
    "pleite",
    "insolvenz",
    "ubernommen",
    "ubernahme",
    "fusion",
    "faillite",
    "rachat",
    "rachete*",
    "quiebra",
    "fallimento",
    "faillissement",
    "other reason*",
    "sonstig*",
    "sonstiges",
    "andere grunde",
    "anderer grund",
    "anderes:0.6",
    "autre:0.45",
    "autres:0.45",
    "autre raison",
    "divers autre",
    "otro:0.45",
    "otros:0.45",
    "otra:0.45",
    "otra razon",
    "otro motivo",
    "outro:0.45",
    "outros",
    "altro:0.45",
    "altro motivo",
    "anders",
    "overig*"
  ],
  duplicate: [
    "duplicat*:2",
    "dup:2",
    "dups:2",
    "dupe*:2",
    "dupl:2",
    "doppelt*:2",
    "doppel*:2",
    "dublette*:2",
    "duplikat*:2",
    "doublon*:2",
    "en double:2",
    "duplicad*:2",
    "duplicaat:2",
    "dubbel*:2",
    "doppion*:2",
    "entered twice:2",
    "created twice:2",
    "logged twice:2",
    "in twice:1.5",
    "double entry:2",
    "doubled:2",
    "merged:1.5",
    "merge:1.2",
    "already exist*:2",
    "already in:1.6",
    "already created:2",
    "already logged:2",
    "already entered:2",
    "already registered:1.6",
    "existing opp*:1.6",
    "existing deal:1.6",
    "other opp*:1.6",
    "same opp*:1.6",
    "same deal:1.6",
    "main opp*:1.6",
    "bereits vorhanden:2",
    "bereits angelegt:2",
    "bereits erfasst:2",
    "schon angelegt:2",
    "schon vorhanden:2",
    "zweimal:1.5",
    "deja cree*:2",
    "deja saisi*:2",
    "deja existant*:2",
    "ya existe:2",
    "repetid*:1.6",
    "gia presente:2",
    "bestaat al:2",
    "consolidated:1.2",
    "superseded:1.2",
    "replaced by:1.2"
  ],
  administrative: [
    "administrat*:2",
    "admin:1.8",
    "by mistake:2",
    "in error:2",
    "created wrongly:2",
    "wrongly created:2",
    "data clean*:2",
    "cleanup:2",
    "clean up:2",
    "crm clean*:2",
    "housekeeping:2",
    "bulk close*:2",
    "mass close*:2",
    "system migration:1.4",
    "test record:2",
    "test entry:2",
    "test:1.2",
    "versehentlich:2",
    "fehleingabe:2",
    "irrtumlich:2",
    "datenbereinigung:2",
    "aufgeraumt:1.6",
    "par erreur:2",
    "erreur de saisie:2",
    "nettoyage:2",
    "por error:2",
    "limpieza:2",
    "per errore:2",
    "per vergissing:2",
    "opschoning:2",
    "wrong account:1.4",
    "wrong pipeline:1.6",
    "bereinigung:2"
  ]
};

// engine/hygiene/lossReasons/readSigns.ts
function toSign(of, text4) {
  const [words2 = "", weight2] = text4.split(":");
  const texts2 = words2.split(" ");
  const parts2 = texts2.map((one) => ({
    text: one.replace("*", ""),
    opens: one.endsWith("*"),
    denies: one === "!",
    inPhrase: texts2.length > 1
  }));
  return { of, parts: parts2, weight: (weight2 === void 0 ? 1 : Number(weight2)) + 0.25 * (parts2.length - 1) };
}
var classes = Object.keys(LOSS_CLASS_LABELS);
var signs = classes.flatMap((of) => SIGNS[of].map((text4) => toSign(of, text4)));
var parts = /* @__PURE__ */ new Map();
for (const sign of signs) {
  sign.parts.forEach((part, at) => {
    const key = `${part.text} ${String(part.opens)} ${String(part.denies)} ${String(part.inPhrase)}`;
    const known3 = parts.get(key) ?? { part, signs: [] };
    known3.signs.push({ sign, at });
    parts.set(key, known3);
  });
}
var keys = [...parts.entries()];
var canonical = /* @__PURE__ */ new Map();
for (const [, { part, signs: at }] of keys) for (const { sign, at: i } of at) {
  const own = sign.parts[i];
  if (own !== void 0) canonical.set(own, part);
}
var byFirst = /* @__PURE__ */ new Map();
for (const sign of signs) {
  const [first] = sign.parts;
  const part = first === void 0 ? void 0 : canonical.get(first);
  if (part === void 0) continue;
  const known3 = byFirst.get(part);
  if (known3 === void 0) byFirst.set(part, [sign]);
  else known3.push(sign);
}

// engine/hygiene/lossReasons/classifyLossReason.ts
var labels = new Map(
  Object.entries(LOSS_CLASS_LABELS).flatMap(([of, label]) => [[fold(of), of], [fold(label), of]])
);

// engine/hygiene/money.ts
var RunReads = Run.pick({ currency: true, rates: true });

// engine/hygiene/wording/patterns.ts
var words = (list) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${list.join("|")})(?![\p{L}\p{N}])`, "u");
var CHURN = words([
  "cancel(?:led|ed|lation|lations|ling|ing|s)?",
  "churn(?:ed|ing)?",
  "terminat(?:ed|ion|ing|e)",
  "non[ -]?renew(?:al|als|ed|ing)?",
  "not renew(?:ed|ing)?",
  "will not renew",
  "did not renew",
  "(?:customer|client|account) (?:is |has )?(?:leaves|leaving|left|lost|gone|going)",
  "offboard(?:ed|ing)?",
  "opt(?:ed)?[ -]?out",
  "downgrade",
  "wind[ -]?down",
  "contract (?:ends|ended)",
  "lost customer",
  "attrition",
  "kundigung",
  "kuendigung",
  "vertragskundigung",
  "gekundigt",
  "gekuendigt",
  "kundigt",
  "storno",
  "stornierung",
  "storniert",
  "vertragsende",
  "kundenverlust",
  "abwanderung",
  "nicht verlangert",
  "resili\\p{L}*",
  "desabonn\\p{L}*",
  "non[ -]renouvel\\p{L}*",
  "fin de contrat",
  "depart client",
  "client perdu",
  "rupture",
  "baja",
  "cancelad[oa]",
  "cancelacion",
  "rescision",
  "rescindid[oa]",
  "no renueva",
  "no renovad[oa]",
  "cliente perdido",
  "fin de contrato",
  "cancelamento",
  "disdetta",
  "recesso",
  "mancato rinnovo",
  "opzegging",
  "opgezegd",
  "beeindigd"
]);
var RENEWAL = words([
  "renew(?:al|als|ed|ing)?",
  "auto[ -]?renew\\p{L}*",
  "rnwl?",
  "re[ -]?sign(?:ed|ing)?",
  "prolongation",
  "(?:contract|subscription|licen[cs]e|term|maintenance) extension",
  "extension of (?:contract|term|subscription)",
  "year [2-9]",
  "yr ?[2-9]",
  "[2-9](?:nd|rd|th) year",
  "verlangerung",
  "verlaengerung",
  "\\p{L}+verlangerung",
  "folgevertrag",
  "anschlussvertrag",
  "folgejahr",
  "verlangert",
  "renouvellement",
  "reconduction",
  "renouvele",
  "renovacion",
  "renovado",
  "prorroga",
  "renovacao",
  "rinnovo",
  "verlenging",
  "hernieuwing"
]);
var EXPANSION = words([
  "expansion",
  "expand(?:ed|ing)?",
  "up[ -]?sell\\p{L}*",
  "cross[ -]?sell\\p{L}*",
  "add[ -]?ons?",
  "(?:additional|more|extra|further|added) (?:seats?|users?|licen[cs]es?|modules?|sites?|capacity)",
  "upgrade",
  "true[ -]?up",
  "seat increase",
  "(?:seat|user|licen[cs]e) (?:growth|expansion|upgrade)",
  "\\d+ (?:more|additional|extra) (?:seats|users|licen[cs]es)",
  "erweiterung",
  "\\p{L}+erweiterung",
  "ausbau",
  "aufstockung",
  "nachkauf",
  "zusatzlizenz(?:en)?",
  "zusatzmodule?",
  "nachlizenzierung",
  "zukauf",
  "extension",
  "elargissement",
  "licences supplementaires",
  "montee en gamme",
  "vente additionnelle",
  "complement",
  "ampliacion",
  "ampliado",
  "licencias adicionales",
  "venta cruzada",
  "ampliacao",
  "espansione",
  "ampliamento",
  "uitbreiding"
]);
var TEST_HARD = words(["(?:[a-z]{1,3}_)?tests?\\d*(?:_\\p{L}*)?", "testing", "testdeal", "testkunde", "testfirma", "testeintrag", "testdaten", "testdatensatz", "testchance", "testopportunity", "testaccount", "dummy", "asdf\\p{L}*", "qwert\\p{L}*", "foo", "foobar", "lorem ipsum", "prueba", "prova", "teste", "essai"]);
var TEST_SOFT = words(["demo", "training", "sample", "example", "sandbox", "qa", "uat", "placeholder", "beispiel", "muster", "schulung", "exemple", "ejemplo", "esempio", "voorbeeld", "formation", "exemplo"]);
var TEST_FILLER = words([
  "please",
  "ignore",
  "do",
  "not",
  "delete",
  "deal",
  "deals",
  "opp",
  "opportunity",
  "record",
  "entry",
  "check",
  "only",
  "internal",
  "this",
  "is",
  "a",
  "the",
  "for",
  "my",
  "new",
  "account",
  "customer",
  "company",
  "x+",
  "z+",
  "\\d+",
  "v\\d+",
  "user",
  "data",
  "object",
  "crm",
  "system",
  "use",
  "bitte",
  "nicht",
  "loschen",
  "loeschen",
  "ignorieren",
  "kunde",
  "firma",
  "ne",
  "pas",
  "supprimer",
  "client",
  "no",
  "borrar",
  "cliente",
  "ignorar",
  "nao",
  "apagar",
  "niet",
  "verwijderen"
]);

// engine/hygiene/wording/wording.ts
var NONE = Object.freeze({ churn: false, renewal: false, expansion: false });
var SAYS_NOTHING = Object.freeze({ ...NONE, test: false });

// engine/hygiene/waterfall.ts
var largestFirst = inTurn(
  descending(by(({ acv }) => acv ?? 0, compareNumber)),
  by(({ id }) => id, compareText)
);

// engine/hygiene/rules/typoAmount.ts
var FACTORS = [1e3, 100, 1 / 100, 1 / 1e3];

// engine/hygiene/population.ts
var kinds2 = new Set(OPPORTUNITY_KINDS);
var hygieneOf = (record4) => {
  const found = record4["hygiene"];
  return typeof found === "object" && found !== null ? found : {};
};
function kindOf(record4) {
  const kind = hygieneOf(record4).kind ?? record4["kind"];
  return kinds2.has(kind) ? kind : void 0;
}
function leftOutBecause2(record4) {
  if (isDuplicate(record4)) return "duplicate";
  const { leftOutBecause: said } = hygieneOf(record4);
  if (said !== void 0) return said;
  const kind = kindOf(record4);
  if (kind !== void 0 && kind !== "newBusiness") return "notNewBusiness";
  const value = record4["acv"] ?? record4["amount"];
  return typeof value === "number" && value < 0 ? "negative" : void 0;
}
var isAmountTrusted = (record4) => hygieneOf(record4).amountTrusted !== false;

// engine/hygiene/rules/names.ts
var RULE_NAMES = [
  "administrativeLoss",
  "archivedPartner",
  "churnAsWon",
  "closedBeforeCreated",
  "currencyMissing",
  "currencyNotConvertible",
  "dateInFuture",
  "expansionAsNewBusiness",
  "lossReasonInOwnWords",
  "lossReasonUnclear",
  "lostWithoutReason",
  "openPastClose",
  "openUntouched",
  "ownerMissing",
  "partnerNotOnDeal",
  "partnerSourceUnnamed",
  "partnerUnknown",
  "renewalAsNewBusiness",
  "repeatedId",
  "stageOlderThanDeal",
  "testDeal",
  "typoAmount",
  "wonAtZero",
  "wonWithoutAmount"
];

// engine/hygiene/spec.ts
var z11 = __toESM(require("zod/v4"));
var severity = z11.enum(["blocker", "warning", "information"]);
var OPERATORS = [
  "after",
  "before",
  "beginsWith",
  "contains",
  "endsWith",
  "equals",
  "isEmpty",
  "isNotEmpty",
  "largerThan",
  "notContains",
  "notEquals",
  "olderThanDays",
  "smallerThan"
];
var OwnRule = z11.object({
  name: z11.string().trim().min(1, "expected a name"),
  /** Path to the field, e.g. `stage`, `source.Forecast Category` or `claimedPartners.0.role`. */
  field: z11.string().trim().min(1, "expected a field such as nextStep"),
  operator: z11.enum(OPERATORS),
  value: z11.union([z11.string(), z11.number(), z11.boolean()]).default(""),
  severity: severity.default("warning"),
  message: z11.string().default("")
}).refine(({ operator, value }) => !["largerThan", "smallerThan", "olderThanDays"].includes(operator) || String(value).trim() !== "" && Number.isFinite(Number(value)), { path: ["value"], message: "expected a number" });
var HygieneSpec = z11.object({
  version: z11.literal(1).default(1),
  /** Currency of results; absent: the run record's, else the one that most deals carry. */
  currency: z11.string().regex(/^[A-Z]{3}$/, "expected a currency code such as USD").optional(),
  /** Rates into `currency`; empty: those of the run record. */
  rates: z11.array(Rate).default([]),
  rateRule: z11.enum(["closeDate", "fiscalYear"]).default("closeDate"),
  fiscalYearStart: z11.number().int().min(1).max(12).default(1),
  /** Rules that are not applied. */
  rulesOff: z11.array(z11.enum(RULE_NAMES)).default([]),
  /** Severities other than a rule's own. */
  severities: z11.partialRecord(z11.enum(RULE_NAMES), severity).default({}),
  ownRules: z11.array(OwnRule).default([]),
  /** An open deal that nobody touched for this many days is untouched. */
  untouchedDays: z11.number().int().positive("expected 1 or more").default(90),
  /** An amount this many times its segment's median, or less than that part of it, may be a typing error. */
  outlierFactor: z11.number().gt(1, "expected more than 1").default(50),
  /** A renewal closes within this many days of the day the contract before it is a whole number of years old. */
  renewalDays: z11.number().int().positive("expected 1 or more").default(30)
}).refine(({ ownRules }) => new Set(ownRules.map(({ name }) => name)).size === ownRules.length, { path: ["ownRules"], message: "every own rule needs a name of its own" }).refine(({ ownRules }) => ownRules.every(({ name }) => !RULE_NAMES.includes(name)), { path: ["ownRules"], message: "an own rule has the name of a built-in one" });
var parseHygieneSpec = (input) => parseSpec("The hygiene spec", HygieneSpec, input);
var DEFAULT_HYGIENE_SPEC = parseHygieneSpec({});

// engine/scoring/creditedPartner.ts
var PRECEDENCE = [
  "sourcing",
  "referral",
  "partnerOfRecord",
  null,
  "coSell",
  "influence",
  "resell",
  "marketplace",
  "distribute",
  "deliver"
];
var rankOf = (role) => {
  const rank = PRECEDENCE.indexOf(role ?? null);
  return rank === -1 ? PRECEDENCE.length : rank;
};
function identify(claim, roster) {
  if (!isMissing(claim.partnerId)) {
    const id = roster.survivorOf(String(claim.partnerId));
    return { id, name: isMissing(claim.name) ? id : String(claim.name) };
  }
  if (isMissing(claim.name)) return void 0;
  const name = String(claim.name);
  return { id: roster.byName.get(fold(name)) ?? fold(name), name };
}
var isAssisted = ({ decision }) => decision === "coSell" || decision === "influenced";
function creditedPartner(deal, roster, { decision, sourcingPartnerId, sourcingPartnerName } = {}) {
  if (decision === "direct" || isAssisted({ decision })) return void 0;
  if (decision === "sourced" && typeof sourcingPartnerId === "string") {
    const name = typeof sourcingPartnerName === "string" ? sourcingPartnerName : sourcingPartnerId;
    return { id: sourcingPartnerId, name, others: 0 };
  }
  const claimed = deal.claimedPartners ?? [];
  const [only] = claimed;
  if (only !== void 0 && claimed.length === 1 && isMissing(deal.partnerOfRecordId)) {
    const partner = identify(only, roster);
    return partner && { ...partner, others: 0 };
  }
  const claims = claimed.flatMap((claim) => {
    const partner = identify(claim, roster);
    return partner === void 0 ? [] : [{ ...partner, role: claim.role, claimedAt: claim.claimedAt ?? "9999" }];
  });
  if (claims.length > 1) {
    claims.sort(
      inTurn(
        by(({ role }) => rankOf(role), (a, b) => a - b),
        by(({ claimedAt }) => claimedAt, compareText),
        by(({ id }) => id, compareText)
      )
    );
  }
  const ofRecord = isMissing(deal.partnerOfRecordId) ? void 0 : roster.survivorOf(String(deal.partnerOfRecordId));
  const chosen = ofRecord === void 0 ? claims[0] : claims.find(({ id }) => id === ofRecord) ?? { id: ofRecord, name: ofRecord };
  if (chosen === void 0) return void 0;
  const others = new Set(claims.map(({ id }) => id));
  others.delete(chosen.id);
  return { id: chosen.id, name: chosen.name, others: others.size };
}

// engine/scoring/customersStaying.ts
var GRACE = 31 * DAY;
var YEAR2 = 365 * DAY;
function customersStaying(book, { asOf, timeZone }) {
  const instantOf = instantReader(timeZone);
  const accountOf = survivorsOf(book, "account");
  const departures = /* @__PURE__ */ new Map();
  let isTold = false;
  const leaves = (accountId, at) => {
    if (typeof accountId !== "string" || at === void 0 || at > asOf) return;
    isTold = true;
    const id = accountOf(accountId);
    const known3 = departures.get(id);
    if (known3 === void 0) departures.set(id, [at]);
    else known3.push(at);
  };
  for (const { id, status, cancelledAt } of recordsOf(book, "account")) {
    if (status === "customer") isTold = true;
    leaves(id, instantOf(cancelledAt));
  }
  for (const record4 of recordsOf(book, "opportunity")) {
    const kind = kindOf(record4);
    if (kind === "renewal") isTold = true;
    if (kind === "churn" || kind === "renewal" && record4["status"] === "lost") leaves(record4["accountId"], instantOf(record4["closedAt"]));
  }
  if (!isTold) return () => void 0;
  const latest = monthsBefore(asOf, 12, timeZone) - GRACE;
  return (accountId, wonAt) => {
    if (typeof accountId !== "string" || wonAt > latest) return void 0;
    return !(departures.get(accountOf(accountId)) ?? []).some((at) => at > wonAt && at <= wonAt + YEAR2 + GRACE);
  };
}

// engine/scoring/influencers.ts
var INFLUENCE = /* @__PURE__ */ new Set(["coSell", "influence"]);
var NOBODY2 = Object.freeze([]);
function decidedRoles({ roles: roles2 }) {
  return (Array.isArray(roles2) ? roles2 : []).flatMap((one) => {
    const { partnerId, partnerName, role } = one ?? {};
    if (!INFLUENCE.has(role) || typeof partnerId !== "string") return [];
    return [{ id: partnerId, name: typeof partnerName === "string" ? partnerName : partnerId }];
  });
}
function hasInfluence(claims) {
  if (claims == null) return false;
  for (const { role } of claims) if (INFLUENCE.has(role)) return true;
  return false;
}
function influencersOf(deal, roster, attribution, creditedId) {
  const wasDecided = typeof attribution.decision === "string" && attribution.decision !== "undecided";
  if (!wasDecided && !hasInfluence(deal.claimedPartners)) return NOBODY2;
  const named = wasDecided ? decidedRoles(attribution) : (deal.claimedPartners ?? []).flatMap((claim) => INFLUENCE.has(claim.role) ? identify(claim, roster) ?? [] : []);
  if (named.length === 0) return NOBODY2;
  const byId = new Map(named.sort(by(({ name }) => name, compareText)).map((one) => [roster.survivorOf(one.id), one.name]));
  if (creditedId !== void 0) byId.delete(creditedId);
  return [...byId].map(([id, name]) => ({ id, name })).sort(by(({ id }) => id, compareText));
}

// engine/scoring/sellerTouches.ts
function sellerTouches(book, { asOf, timeZone }) {
  const instantOf = instantReader(timeZone);
  const dealOf = survivorsOf(book, "opportunity");
  const counts = /* @__PURE__ */ new Map();
  for (const { actor, opportunityId, at } of recordsOf(book, "touch")) {
    if (actor !== "seller" || typeof opportunityId !== "string") continue;
    const when = instantOf(at);
    if (when !== void 0 && when > asOf) continue;
    const id = dealOf(opportunityId);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return (dealId) => counts.get(dealId) ?? 0;
}

// engine/scoring/readOpportunity.ts
var Reads = Opportunity.pick({
  id: true,
  accountId: true,
  acv: true,
  amount: true,
  currency: true,
  status: true,
  createdAt: true,
  closedAt: true,
  claimedPartners: true,
  partnerOfRecordId: true
});
var statuses2 = new Set(OPPORTUNITY_STATUSES);
var roles = new Set(PARTNER_ROLES);
var isAbsent = (value) => value === null || value === void 0;
var isText = (value) => typeof value === "string" || isAbsent(value);
var isAmount = (value) => Number.isFinite(value) || isAbsent(value);
function isClaim(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { partnerId, name, role, claimedAt } = value;
  return isText(partnerId) && isText(name) && (isAbsent(role) || roles.has(role)) && isText(claimedAt);
}
function isFit({ id, accountId, acv, amount: amount2, currency: currency2, status, createdAt, closedAt, claimedPartners, partnerOfRecordId }) {
  return typeof id === "string" && id !== "" && isText(accountId) && isAmount(acv) && isAmount(amount2) && isText(currency2) && (isAbsent(status) || statuses2.has(status)) && isText(createdAt) && isText(closedAt) && isText(partnerOfRecordId) && (isAbsent(claimedPartners) || Array.isArray(claimedPartners) && claimedPartners.every(isClaim));
}
var readOpportunity = (record4) => isFit(record4) ? { value: record4 } : readRecord(Reads, record4);

// engine/scoring/deals.ts
var NO_CURRENCY = "XXX";
function commonCurrency(book) {
  const counts = /* @__PURE__ */ new Map();
  for (const { currency: currency2 } of recordsOf(book, "opportunity")) {
    if (typeof currency2 === "string" && currency2 !== "") counts.set(currency2, (counts.get(currency2) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}
var RunReads2 = Run.pick({ currency: true, rates: true });
function readRun(book) {
  const [run] = recordsOf(book, "run");
  const read = run === void 0 ? void 0 : readRecord(RunReads2, run);
  return read !== void 0 && "value" in read ? read.value : {};
}
function readDeals(book, roster, spec, context2) {
  const { asOf, timeZone } = context2;
  const run = readRun(book);
  const currency2 = spec.currency ?? run.currency ?? commonCurrency(book);
  const base = currency2 ?? NO_CURRENCY;
  const rates = spec.rates.length > 0 ? spec.rates : run.rates ?? [];
  const convert = converter({ base, rates, rule: spec.rateRule, fiscalYearStart: spec.fiscalYearStart });
  const instantOf = instantReader(timeZone);
  const windowStart = spec.windowMonths === void 0 ? void 0 : monthsBefore(asOf, spec.windowMonths, timeZone);
  const thisWindow = monthsBefore(asOf, spec.momentumMonths, timeZone);
  const lastWindow = monthsBefore(asOf, 2 * spec.momentumMonths, timeZone);
  const touchesOn = sellerTouches(book, context2);
  const stayed = customersStaying(book, context2);
  const leftOut = /* @__PURE__ */ new Map();
  const issues = [];
  const deals = [];
  const statusAt = (deal, closedAt) => closedAt !== void 0 && closedAt > asOf ? "open" : deal.status ?? "open";
  const reasonToLeaveOut = (record4, deal, status, closedAt) => {
    const createdAt = instantOf(deal.createdAt);
    if (createdAt !== void 0 && createdAt > asOf) return "afterAsOf";
    const because = leftOutBecause2(record4);
    if (because !== void 0) return because;
    if (windowStart === void 0 || status === "open") return void 0;
    if (closedAt === void 0) return "noCloseDate";
    return closedAt <= windowStart ? "outsideWindow" : void 0;
  };
  for (const record4 of recordsOf(book, "opportunity")) {
    const read = readOpportunity(record4);
    if ("issue" in read) issues.push(read.issue);
    const closedAt = "issue" in read ? void 0 : instantOf(read.value.closedAt);
    const status = "issue" in read ? "open" : statusAt(read.value, closedAt);
    const reason = "issue" in read ? "unreadable" : reasonToLeaveOut(record4, read.value, status, closedAt);
    const createdAt = "issue" in read ? void 0 : instantOf(read.value.createdAt);
    const phase = createdAt === void 0 || createdAt <= lastWindow || createdAt > asOf ? void 0 : createdAt > thisWindow ? "recent" : "before";
    if (reason !== void 0) leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    if ("issue" in read || reason !== void 0 && reason !== "outsideWindow") continue;
    const deal = read.value;
    const attribution = record4["attribution"] ?? {};
    const credited = creditedPartner(deal, roster, attribution);
    const sizeField = !isAmountTrusted(record4) ? void 0 : deal.acv != null ? "acv" : deal.amount != null ? "amount" : void 0;
    const own = isMissing(deal.currency) ? void 0 : String(deal.currency);
    const day2 = own === void 0 || own === base ? void 0 : dayOf(Math.min(closedAt ?? asOf, asOf), timeZone);
    const size = sizeField === void 0 ? void 0 : convert(deal[sizeField] ?? 0, own, day2);
    deals.push({
      status,
      partner: credited,
      others: credited?.others ?? 0,
      size,
      sizeField,
      assisted: isAssisted(attribution),
      influencers: influencersOf(deal, roster, attribution, credited?.id),
      closedAt: status === "open" ? void 0 : closedAt,
      inRates: reason === void 0,
      phase,
      sellerTouches: touchesOn(deal.id),
      stayed: status === "won" && closedAt !== void 0 ? stayed(deal.accountId, closedAt) : void 0,
      record: record4
    });
  }
  return { deals, leftOut, currency: currency2, issues };
}

// engine/scoring/momentum.ts
var SURE = 0.9;
var typeOf2 = ({ type }) => type === "unknown" ? void 0 : type;
function fitMomentum(members) {
  const units = members.map(({ entry, tally: { recent, before } }) => ({ type: typeOf2(entry), won: recent, decided: recent + before }));
  return units.some(({ decided }) => decided > 0) ? betaBinomialPosterior(units) : void 0;
}
var odds = (share2) => share2 / (1 - share2);
function momentumOf(entry, { recent, before }, reader, months) {
  const type = typeOf2(entry);
  const share2 = reader.rate(type, recent, recent + before);
  const chanceRising = reader.chanceAtLeast(type, recent, recent + before, 0.5);
  return {
    months,
    recent,
    before,
    ratio: { estimate: odds(share2.mean), low: odds(share2.low), high: odds(share2.high) },
    chanceRising,
    trend: chanceRising >= SURE ? "rising" : chanceRising <= 1 - SURE ? "falling" : "steady"
  };
}

// engine/scoring/retention.ts
var typeOf3 = ({ type }) => type === "unknown" ? void 0 : type;
function fitRetention(members) {
  const units = members.map(({ entry, tally: { matured, left } }) => ({ type: typeOf3(entry), won: matured - left, decided: matured }));
  return units.some(({ decided }) => decided > 0) ? betaBinomialPosterior(units) : void 0;
}
function retentionOf(entry, { matured, left }, reader) {
  const { mean: mean2, low, high } = reader.rate(typeOf3(entry), matured - left, matured);
  return { estimate: mean2, low, high, matured, left };
}

// engine/scoring/yield/nthSmallest.ts
function nthSmallest(values, place) {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[low + high >> 1] ?? 0;
    let i = low;
    let j = high;
    while (i <= j) {
      while ((values[i] ?? Infinity) < pivot) i += 1;
      while ((values[j] ?? -Infinity) > pivot) j -= 1;
      if (i > j) break;
      const kept = values[i] ?? 0;
      values[i] = values[j] ?? 0;
      values[j] = kept;
      i += 1;
      j -= 1;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return values[place] ?? NaN;
}

// engine/scoring/yield/yieldOf.ts
var YIELD_DRAWS = 500;
function shuffled(values, random) {
  const copy = Float64Array.from(values);
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    const kept = copy[i] ?? 0;
    copy[i] = copy[j] ?? 0;
    copy[j] = kept;
  }
  return copy;
}
function stratifiedNormals(count2, seed) {
  const even = Float64Array.from({ length: count2 }, (_, i) => normalQuantile((i + 0.5) / count2));
  return shuffled(even, seededRandom(seed));
}
function logYieldDraws(rate, size, normals2) {
  const draws = new Float64Array(rate.logDraws.length);
  for (let i = 0; i < draws.length; i++) draws[i] = (rate.logDraws[i] ?? 0) + size.logMiddle + size.logSpread * (normals2[i] ?? 0);
  return draws;
}
function yieldOf(rate, size, normals2, level = 0.9) {
  const estimate = rate.mean * size.expected;
  const draws = logYieldDraws(rate, size, normals2);
  const place = Math.round((draws.length - 1) * ((1 - level) / 2));
  return {
    estimate,
    low: Math.min(Math.exp(nthSmallest(draws, place)), estimate * 0.999),
    high: Math.max(Math.exp(nthSmallest(draws, draws.length - 1 - place)), estimate * 1.001)
  };
}

// engine/scoring/yield/yieldReader.ts
var SEED = 19640701;
var normals = stratifiedNormals(YIELD_DRAWS, SEED);
function yieldReader(rates) {
  const known3 = /* @__PURE__ */ new Map();
  return (type, won, decided, size) => {
    const key = `${won}/${decided}/${type ?? ""}`;
    let logDraws = known3.get(key);
    if (logDraws === void 0) known3.set(key, logDraws = rates.logDraws(type, won, decided, YIELD_DRAWS, seededRandom(SEED)));
    return yieldOf({ mean: rates.rate(type, won, decided).mean, logDraws }, size, normals);
  };
}

// engine/scoring/motionModel.ts
var typeOf4 = ({ type }) => type === "unknown" ? void 0 : type;
function fitMembers(members, spec) {
  return {
    winRate: betaBinomialPosterior(
      members.map(({ entry, tally }) => ({ type: typeOf4(entry), won: tally.won, decided: tally.won + tally.lost })),
      { assumedMean: spec.assumedWinRate.mean, assumedStrength: spec.assumedWinRate.strength }
    ),
    dealSize: fitLogNormal(members.map(({ tally }) => tally.sizes)) ?? null,
    momentum: fitMomentum(members) ?? null,
    retention: spec.weights.retention > 0 ? fitRetention(members) ?? null : null
  };
}
function fitMotions(members, spec) {
  const ofMotion = (motion) => fitMembers(members.filter(({ entry }) => entry.motion === motion), spec);
  const own = { named: ofMotion("named"), selfServe: ofMotion("selfServe") };
  const complete = Object.values(own).every(({ winRate, dealSize, momentum }) => winRate.prior === "learned" && dealSize !== null && momentum !== null);
  const pooled = complete ? void 0 : fitMembers(members, spec);
  const modelOf = (motion) => {
    const { winRate, dealSize, momentum, retention } = own[motion];
    const rest = {
      dealSize: dealSize ?? pooled?.dealSize ?? null,
      momentum: momentum ?? pooled?.momentum ?? null,
      retention: retention ?? pooled?.retention ?? null
    };
    if (winRate.prior === "learned") return { basis: "learned", winRate, ...rest };
    return { basis: pooled?.winRate.prior === "learned" ? "pooled" : "assumed", winRate: pooled?.winRate ?? winRate, ...rest };
  };
  return { named: modelOf("named"), selfServe: modelOf("selfServe") };
}
function readMotion({ winRate, dealSize, momentum, retention }) {
  const rates = winRateReader(winRate);
  return {
    winRate: rates,
    dealSize,
    yieldOf: yieldReader(rates),
    momentum: momentum === null ? void 0 : winRateReader(momentum),
    retention: retention === null ? void 0 : winRateReader(retention)
  };
}

// engine/scoring/scale.ts
var LEAST_SPAN = Object.freeze({
  /** Twenty points of win rate. */
  rate: 0.2,
  /** A factor of four in money. */
  money: Math.log(4),
  /** A factor of two in pace. */
  pace: Math.log(2)
});
var curve = (value, unit) => unit === void 0 ? value : Math.log1p(Math.max(0, value) / unit);
function scaleOf(values, leastSpan, unit) {
  if (values.length === 0) return void 0;
  let [from, to] = [Infinity, -Infinity];
  for (const value of values) {
    const place = curve(value, unit);
    if (place < from) from = place;
    if (place > to) to = place;
  }
  const missing = Math.max(0, leastSpan - (to - from)) / 2;
  return { from: from - missing, to: to + missing, ...unit === void 0 ? {} : { unit } };
}
function positionOn(scale, value) {
  if (scale === void 0 || value === void 0) return 0.5;
  const { from, to, unit } = scale;
  return Math.min(1, Math.max(0, (curve(value, unit) - from) / (to - from)));
}

// engine/scoring/scales.ts
var VALUE_OF = Object.freeze({
  winRate: ({ winRate }) => winRate.estimate,
  wonRevenue: ({ wonRevenue }) => wonRevenue,
  dealSize: ({ dealSize }) => dealSize?.expected,
  yield: (signals) => signals.yield,
  runRate: ({ runRate }) => runRate,
  momentum: ({ momentum }) => momentum?.ratio.estimate,
  effort: ({ touchesPerWin }) => touchesPerWin,
  retention: ({ retention }) => retention?.estimate
});
var FEW_ARE_GOOD = /* @__PURE__ */ new Set(["effort"]);
function scalesOf(all) {
  const valuesOf = (signal) => all.flatMap((signals) => VALUE_OF[signal](signals) ?? []);
  const least = (values) => values.reduce((a, b) => a === void 0 ? b : Math.min(a, b), void 0);
  const sizes = valuesOf("dealSize");
  const yields = valuesOf("yield");
  const touches = valuesOf("effort");
  const scales = [
    ["winRate", scaleOf(valuesOf("winRate"), LEAST_SPAN.rate)],
    ["wonRevenue", scaleOf(valuesOf("wonRevenue"), LEAST_SPAN.money, least(sizes))],
    ["dealSize", scaleOf(sizes, LEAST_SPAN.money, least(sizes))],
    ["yield", scaleOf(yields, LEAST_SPAN.money, least(yields))],
    ["runRate", scaleOf(valuesOf("runRate"), LEAST_SPAN.money, least(sizes))],
    ["momentum", scaleOf(valuesOf("momentum"), LEAST_SPAN.pace, 0.5)],
    ["effort", scaleOf(touches, LEAST_SPAN.money, least(touches))],
    ["retention", scaleOf(valuesOf("retention"), LEAST_SPAN.rate)]
  ];
  return Object.fromEntries(scales.filter(([, scale]) => scale !== void 0));
}

// engine/scoring/tally.ts
var emptyTally2 = () => ({
  won: 0,
  lost: 0,
  open: 0,
  wonAcv: 0,
  pipeline: 0,
  withoutAmount: 0,
  unconverted: 0,
  sizes: EMPTY_LOG_SUMMARY,
  recent: 0,
  before: 0,
  sellerTouches: 0,
  matured: 0,
  left: 0
});
function addSize(tally, size, cap) {
  tally.sizes = mergeLogs(tally.sizes, summariseLogs([size], cap));
}
function addMoney(tally, status, minor) {
  if (status === "won") tally.wonAcv += minor;
  if (status === "open") tally.pipeline += minor;
}
function mergeTallies(a, b) {
  return {
    won: a.won + b.won,
    lost: a.lost + b.lost,
    open: a.open + b.open,
    wonAcv: a.wonAcv + b.wonAcv,
    pipeline: a.pipeline + b.pipeline,
    withoutAmount: a.withoutAmount + b.withoutAmount,
    unconverted: a.unconverted + b.unconverted,
    sizes: mergeLogs(a.sizes, b.sizes),
    recent: a.recent + b.recent,
    before: a.before + b.before,
    sellerTouches: a.sellerTouches + b.sellerTouches,
    matured: a.matured + b.matured,
    left: a.left + b.left
  };
}

// engine/scoring/scoreModel.ts
var sizeFieldOf = ({ sizeField: { acv, amount: amount2 } }) => acv > 0 && amount2 > 0 ? "mixed" : acv > 0 ? "acv" : amount2 > 0 ? "amount" : "none";
function fitPart(members, frame, spec) {
  const motions = fitMotions(members, spec);
  const reader = readScores({ motions });
  return { motions, scales: scalesOf(members.map(({ entry, tally }) => signalsOf(entry, tally, frame, motions, reader))) };
}
function fitScoreModel(summary, partners, currency2, sizeCap2, spec) {
  const frame = { currency: currency2, momentumMonths: spec.momentumMonths };
  const members = [...partners.values()].map((entry) => ({ entry, tally: summary.partners.get(entry.id) ?? emptyTally2() }));
  const influencers = [...partners.values()].flatMap((entry) => {
    const tally = summary.influenced.get(entry.id);
    return tally === void 0 ? [] : [{ entry, tally }];
  });
  return {
    version: 2,
    ...frame,
    sizeField: sizeFieldOf(summary),
    sizeCap: Number.isFinite(sizeCap2) ? sizeCap2 : null,
    ...fitPart(members, frame, spec),
    influence: influencers.length === 0 ? null : fitPart(influencers, frame, spec)
  };
}
var readScores = ({ motions }) => ({
  named: readMotion(motions.named),
  selfServe: readMotion(motions.selfServe)
});
function signalsOf(entry, tally, frame, motions, readers) {
  const { currency: currency2, momentumMonths } = frame;
  const decided = tally.won + tally.lost;
  const reader = readers[entry.motion];
  const rate = reader.winRate.rate(typeOf4(entry), tally.won, decided);
  const winRate = {
    estimate: rate.mean,
    low: rate.low,
    high: rate.high,
    raw: rate.raw,
    ownWeight: rate.ownWeight,
    prior: motions[entry.motion].basis
  };
  const dealSize = reader.dealSize === null ? void 0 : dealSizeOf(reader.dealSize, tally.sizes);
  const perDeal = dealSize === void 0 ? void 0 : winRate.estimate * dealSize.expected;
  return {
    entry,
    tally,
    winRate,
    dealSize,
    yield: perDeal,
    wonRevenue: perDeal === void 0 ? void 0 : perDeal * decided,
    runRate: perDeal === void 0 ? void 0 : perDeal * (tally.recent + tally.before) * 6 / momentumMonths,
    momentum: reader.momentum === void 0 ? void 0 : momentumOf(entry, tally, reader.momentum, momentumMonths),
    retention: reader.retention === void 0 ? void 0 : retentionOf(entry, tally, reader.retention),
    touchesPerWin: tally.sellerTouches === 0 ? void 0 : tally.sellerTouches / (winRate.estimate * decided),
    wonAcv: toMajor(tally.wonAcv, currency2),
    currency: currency2 === NO_CURRENCY ? null : currency2
  };
}

// engine/scoring/spec.ts
var z12 = __toESM(require("zod/v4"));
var weight = z12.number().min(0, "expected 0 or more");
var currency = z12.string().regex(/^[A-Z]{3}$/, "expected a currency code such as USD");
var ScoreSpec = z12.object({
  version: z12.literal(1).default(1),
  /** How much each signal counts; only the proportions matter. */
  weights: z12.object({
    winRate: weight.default(0),
    wonRevenue: weight.default(0),
    dealSize: weight.default(0),
    /** Win rate times deal size: what one more decided opportunity brings. */
    yield: weight.default(0),
    /** What a year at the present pace brings. */
    runRate: weight.default(0),
    /** Opportunities of this window against the last. */
    momentum: weight.default(0),
    /** Sellers' touches for each deal won; few are good. */
    effort: weight.default(0),
    /** Whether customers stay for a year. */
    retention: weight.default(0)
  }).prefault({ winRate: 1, wonRevenue: 1, dealSize: 1 }),
  /** Currency of results; absent: the run record's, else the one that most deals carry. */
  currency: currency.optional(),
  /** Rates into `currency`; empty: those of the run record. */
  rates: z12.array(Rate).default([]),
  rateRule: z12.enum(["closeDate", "fiscalYear"]).default("closeDate"),
  fiscalYearStart: z12.number().int().min(1).max(12).default(1),
  /** Only deals decided in this many months before the as-of date count; absent: all. */
  windowMonths: z12.number().int().positive("expected 1 or more").optional(),
  /** Length of each of the two windows that momentum compares. */
  momentumMonths: z12.number().int().positive("expected 1 or more").default(6),
  /** What is assumed of win rates where no deal is decided anywhere: a mean and its weight in deals. */
  assumedWinRate: z12.object({
    mean: z12.number().gt(0, "expected more than 0").lt(1, "expected less than 1"),
    strength: z12.number().positive("expected more than 0")
  }).default({ mean: 0.25, strength: 2 }),
  /** Deal sizes above this quantile of the book count as the quantile. */
  winsoriseAt: z12.number().gt(0.5, "expected more than 0.5").max(1).default(0.99)
}).refine(({ weights }) => Object.values(weights).some((value) => value > 0), {
  path: ["weights"],
  message: "at least one weight must be above 0"
});
var SCORE_PRESETS = Object.freeze({
  /** Win rate, won revenue and deal size in equal parts. */
  playbook: { winRate: 1, wonRevenue: 1, dealSize: 1 },
  /** Who wins often, whatever the size. */
  quality: { winRate: 3, wonRevenue: 1, dealSize: 1 },
  /** Who brings the money: most of it what a year at the present pace brings. */
  value: { winRate: 1, wonRevenue: 1, dealSize: 1, runRate: 7 },
  /** Who is on the way up. */
  growth: { winRate: 1, runRate: 2, momentum: 2 },
  /** Whose deals are worth our sellers' time. */
  efficiency: { winRate: 1, yield: 2, effort: 2 }
});
var SIGNALS = Object.freeze(["winRate", "wonRevenue", "dealSize", "yield", "runRate", "momentum", "effort", "retention"]);
var parseScoreSpec = (input) => parseSpec("The score spec", ScoreSpec, input);
var DEFAULT_SCORE_SPEC = parseScoreSpec({});

// engine/scoring/words.ts
var grouped = (digits) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
function percent2(rate) {
  const value = rate * 100;
  return `${value > 0 && value < 1 ? value.toFixed(1) : value.toFixed(0)}%`;
}
function money2(amount2, currency2) {
  const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(amount2)))) - 2);
  const rounded = Math.round(amount2 / 10 ** digits) * 10 ** digits;
  return `${rounded < 0 ? "-" : ""}${grouped(String(Math.abs(rounded)))}${currency2 === null ? "" : ` ${currency2}`}`;
}
var counted2 = (count2, one, many = `${one}s`) => `${grouped(String(count2))} ${count2 === 1 ? one : many}`;

// engine/scoring/contributions.ts
var rangeOf = ({ low, high }, say) => `${say(low)} to ${say(high)}`;
function winRateReason({ entry, tally, winRate }) {
  const estimate = `${percent2(winRate.estimate)} (90% interval ${rangeOf(winRate, percent2)})`;
  const decided = tally.won + tally.lost;
  const kind = entry.motion === "named" ? "named" : "self-serve";
  if (winRate.prior === "assumed") return `No deal is decided anywhere, so a win rate is assumed: ${estimate}.`;
  if (decided === 0) return `No decided deal yet, so the usual win rate of ${kind} partners is taken: ${estimate}.`;
  return `Won ${tally.won} of ${counted2(decided, "decided deal")}; ${percent2(winRate.ownWeight)} of the estimate ${estimate} is its own, the rest ${kind} partners'.`;
}
function wonRevenueReason({ tally, wonRevenue, wonAcv, currency: currency2 }) {
  if (wonRevenue === void 0) return "No deal is won anywhere, so won revenue is not known: half the points.";
  const decided = tally.won + tally.lost;
  if (decided === 0) return "No decided deal, so no won revenue.";
  return `${counted2(decided, "decided deal")} ${decided === 1 ? "brings" : "bring"} ${money2(wonRevenue, currency2)} with luck taken out; won so far: ${money2(wonAcv, currency2)}.`;
}
function dealSizeReason({ entry, tally, dealSize, currency: currency2 }) {
  if (dealSize === void 0) return "No deal of known size is won anywhere, so deal size is not known: half the points.";
  const say = (value) => money2(value, currency2);
  const estimate = `${say(dealSize.expected)} (90% interval ${rangeOf({ ...dealSize, estimate: dealSize.expected }, say)})`;
  if (tally.sizes.n === 0) {
    return `No won deal of known size, so the usual size of ${entry.motion === "named" ? "named" : "self-serve"} partners is taken: ${estimate}.`;
  }
  return `A won deal is worth ${estimate}, from ${counted2(tally.sizes.n, "won deal")}.`;
}
function yieldReason(signals) {
  if (signals.yield === void 0) return "No deal of known size is won anywhere, so the yield is not known: half the points.";
  return `A decided deal brings ${money2(signals.yield, signals.currency)}: win rate times deal size.`;
}
function runRateReason({ tally, runRate, currency: currency2 }) {
  if (runRate === void 0) return "No deal of known size is won anywhere, so a pace in money is not known: half the points.";
  return `${counted2(tally.recent + tally.before, "opportunity", "opportunities")} in the two last windows: a year at this pace brings ${money2(runRate, currency2)}.`;
}
function momentumReason({ momentum }) {
  if (momentum === void 0) return "Nobody brought an opportunity in either window: half the points.";
  const { months, recent, before, ratio } = momentum;
  return `${counted2(recent, "opportunity", "opportunities")} in ${counted2(months, "month")}, ${before} in the ${months} before: ${ratio.estimate.toFixed(2)} times the pace (90% interval ${rangeOf(ratio, (value) => value.toFixed(2))}).`;
}
function effortReason({ touchesPerWin }) {
  if (touchesPerWin === void 0) return "No touch of a seller is known on its decided deals: half the points.";
  return `A won deal takes ${touchesPerWin.toFixed(1)} touches of our sellers.`;
}
function retentionReason({ retention }) {
  if (retention === void 0) return "Nobody says whether customers stay: half the points.";
  const stay = `${percent2(retention.estimate)} stay a year (90% interval ${rangeOf(retention, percent2)})`;
  if (retention.matured === 0) return `No won deal is a year old; of such partners' customers ${stay}.`;
  return `Of ${counted2(retention.matured, "customer")} won a year ago and more, ${retention.left} left within a year: ${stay}.`;
}
var REASON_OF = {
  winRate: winRateReason,
  wonRevenue: wonRevenueReason,
  dealSize: dealSizeReason,
  yield: yieldReason,
  runRate: runRateReason,
  momentum: momentumReason,
  effort: effortReason,
  retention: retentionReason
};
var IS_OWN = {
  winRate: ({ tally }) => tally.won + tally.lost > 0,
  wonRevenue: ({ tally, wonRevenue }) => wonRevenue !== void 0 && tally.won + tally.lost > 0,
  dealSize: ({ tally }) => tally.sizes.n > 0,
  yield: ({ tally }) => tally.sizes.n > 0,
  runRate: ({ tally, runRate }) => runRate !== void 0 && tally.recent + tally.before > 0,
  momentum: ({ tally }) => tally.recent + tally.before > 0,
  effort: ({ touchesPerWin }) => touchesPerWin !== void 0,
  retention: ({ tally, retention }) => retention !== void 0 && tally.matured > 0
};
var asked = (weights) => SIGNALS.filter((signal) => weights[signal] > 0);
var totalOf = (weights) => SIGNALS.reduce((sum2, signal) => sum2 + weights[signal], 0);
function contributionsOf(signals, scales, weights) {
  const all = totalOf(weights);
  const parts2 = asked(weights).map((signal) => {
    const value = VALUE_OF[signal](signals);
    const place = positionOn(scales[signal], value);
    const position = FEW_ARE_GOOD.has(signal) ? 1 - place : place;
    return { signal, of: weights[signal] / all, value: value ?? null, position, reason: REASON_OF[signal](signals) };
  });
  const exact = parts2.map(({ of, position }) => of * position);
  const hundredths = Math.round(1e4 * exact.reduce((sum2, value) => sum2 + value, 0));
  const points = hundredths === 0 ? exact.map(() => 0) : apportion(hundredths, exact);
  return parts2.map(({ signal, of, value, position, reason }, index) => ({
    signal,
    points: (points[index] ?? 0) / 100,
    of: Math.round(of * 1e4) / 100,
    value,
    position: Math.round(position * 1e4) / 1e4,
    reason
  }));
}
var pointsOf2 = (contributions) => contributions.reduce((sum2, { points }) => sum2 + Math.round(points * 100), 0) / 100;
function coverageOf(signals, weights) {
  const own = asked(weights).reduce((sum2, signal) => sum2 + (IS_OWN[signal](signals) ? weights[signal] : 0), 0);
  return Math.round(own / totalOf(weights) * 1e4) / 1e4;
}

// engine/scoring/influence.ts
function weightsOf({ winRate, wonRevenue, dealSize }) {
  const none = { yield: 0, runRate: 0, momentum: 0, effort: 0, retention: 0 };
  return winRate + wonRevenue + dealSize > 0 ? { winRate, wonRevenue, dealSize, ...none } : { winRate: 1, wonRevenue: 1, dealSize: 1, ...none };
}
function influencesOf(summary, partners, model, spec) {
  const part = model.influence;
  if (part === null) return /* @__PURE__ */ new Map();
  const reader = readScores(part);
  const weights = weightsOf(spec.weights);
  const scored = [...summary.influenced].flatMap(([id, tally]) => {
    const entry = partners.get(id);
    if (entry === void 0) return [];
    const signals = signalsOf(entry, tally, model, part.motions, reader);
    const contributions = contributionsOf(signals, part.scales, weights);
    return [{ id, signals, contributions, points: pointsOf2(contributions) }];
  });
  scored.sort(inTurn(descending(by(({ points }) => points, compareNumber)), by(({ id }) => id, compareText)));
  return new Map(
    scored.map(({ id, signals: { entry, tally, winRate, dealSize, wonAcv, currency: currency2 }, contributions, points }, index) => {
      const decided = tally.won + tally.lost;
      return [
        id,
        {
          points,
          rank: index + 1,
          sentence: `${entry.name} worked on ${counted2(decided + tally.open, "deal")} that others brought: ${tally.won} of ${decided} decided won (${percent2(winRate.estimate)}, 90% interval ${percent2(winRate.low)} to ${percent2(winRate.high)}), ${money2(wonAcv, currency2)}. Not part of the score.`,
          decided,
          won: tally.won,
          lost: tally.lost,
          open: tally.open,
          wonAcv,
          pipeline: toMajor(tally.pipeline, model.currency),
          winRate,
          dealSize: dealSize === void 0 ? null : { estimate: dealSize.expected, low: dealSize.low, high: dealSize.high },
          contributions
        }
      ];
    })
  );
}

// engine/scoring/noise.ts
var ENOUGH_DECIDED = 10;
var LOW = 0.5;
var SURE2 = 0.95;
function directDeals({ won, lost, sellerTouches: sellerTouches2 }, wonAcv) {
  const decided = won + lost;
  return {
    winRate: decided === 0 ? void 0 : won / decided,
    touchesPerWin: won === 0 || sellerTouches2 === 0 ? void 0 : sellerTouches2 / won,
    yield: decided === 0 ? void 0 : wonAcv / decided
  };
}
function noiseOf({ tally, touchesPerWin, winRate, yield: ofPartner }, direct, hasActivity, chanceBelow) {
  const decided = tally.won + tally.lost;
  const chance = direct.winRate === void 0 || direct.winRate === 0 ? 0 : chanceBelow(LOW * direct.winRate);
  const isCheaper = touchesPerWin !== void 0 && direct.touchesPerWin !== void 0 && touchesPerWin <= direct.touchesPerWin;
  const isRicher = ofPartner !== void 0 && direct.yield !== void 0 && ofPartner > direct.yield;
  const isNoise = decided >= ENOUGH_DECIDED && chance >= SURE2 && !isCheaper && !isRicher;
  const cost = touchesPerWin === void 0 ? "" : ` A win takes ${touchesPerWin.toFixed(1)} touches of our sellers${direct.touchesPerWin === void 0 ? "" : `, a direct one ${direct.touchesPerWin.toFixed(1)}`}.`;
  const said = () => {
    if (direct.winRate === void 0) return "No direct deal is decided, so there is nothing to compare with.";
    if (decided < ENOUGH_DECIDED) return `Only ${counted2(decided, "decided deal")}: too few to call anything noise.`;
    const low = `wins less than half as often as direct sellers (${percent2(direct.winRate)}) with a chance of ${percent2(chance)}`;
    if (isNoise) return `Won ${tally.won} of ${counted2(decided, "decided deal")} and ${low}.`;
    if (chance < SURE2) return `No noise: at ${percent2(winRate.estimate)} it ${low}.`;
    return isCheaper ? `It ${low}, but its wins take fewer touches than direct ones.` : `It ${low}, but its deals are large enough to yield more than direct ones.`;
  };
  return {
    sellerTouches: hasActivity ? tally.sellerTouches : null,
    touchesPerWin: touchesPerWin ?? null,
    directTouchesPerWin: direct.touchesPerWin ?? null,
    chance,
    isNoise,
    reason: said() + cost
  };
}

// engine/scoring/overview.ts
function groupOf(tally, partners, currency2) {
  return {
    partners,
    opportunities: tally.won + tally.lost + tally.open,
    open: tally.open,
    won: tally.won,
    lost: tally.lost,
    pipeline: toMajor(tally.pipeline, currency2),
    wonAcv: toMajor(tally.wonAcv, currency2),
    withoutAmount: tally.withoutAmount,
    unconverted: tally.unconverted
  };
}
function overviewOf2(summary, partners, model, context2) {
  const { currency: currency2 } = model;
  const motionGroup = (motion) => {
    const members = [...partners.values()].filter((entry) => entry.motion === motion);
    const tally = members.reduce(
      (sum2, { id }) => mergeTallies(sum2, summary.partners.get(id) ?? emptyTally2()),
      emptyTally2()
    );
    return { tally, members: members.length };
  };
  const motions = { named: motionGroup("named"), selfServe: motionGroup("selfServe") };
  const all = mergeTallies(motions.named.tally, motions.selfServe.tally);
  const prior = (motion) => {
    const { basis, winRate } = model.motions[motion];
    const likely = winRate.maximumLikelihood;
    return {
      prior: basis,
      maximumLikelihood: likely === null ? null : { alpha: likely.alpha, beta: likely.beta }
    };
  };
  const nothingDecided = MOTIONS.every((motion) => model.motions[motion].basis === "assumed");
  return {
    asOf: isoInstant(context2.asOf),
    currency: currency2 === NO_CURRENCY ? null : currency2,
    sizeField: model.sizeField,
    opportunities: [all, summary.direct, summary.assisted].reduce((sum2, { won, lost, open }) => sum2 + won + lost + open, 0),
    partner: groupOf(all, partners.size, currency2),
    direct: groupOf(summary.direct, 0, currency2),
    assisted: groupOf(summary.assisted, summary.influenced.size, currency2),
    byMotion: {
      named: groupOf(motions.named.tally, motions.named.members, currency2),
      selfServe: groupOf(motions.selfServe.tally, motions.selfServe.members, currency2)
    },
    leftOut: Object.fromEntries(summary.leftOut),
    alsoClaimed: summary.alsoClaimed,
    priors: { named: prior("named"), selfServe: prior("selfServe") },
    rankedBy: nothingDecided ? "open pipeline: no deal is decided yet, so every score is the same" : "score"
  };
}

// engine/scoring/roster.ts
var Reads2 = Partner.pick({
  id: true,
  name: true,
  aliases: true,
  types: true,
  motion: true,
  managerEmail: true
});
var SELF_SERVE = /* @__PURE__ */ new Set(["affiliate", "marketplace"]);
function motionOf(partner) {
  if (partner.motion != null) return { motion: partner.motion, motionBasis: "stated" };
  if (!isMissing(partner.managerEmail)) return { motion: "named", motionBasis: "manager" };
  const types = partner.types ?? [];
  if (types.length === 0) return { motion: "named", motionBasis: "assumed" };
  return { motion: types.every((type) => SELF_SERVE.has(type)) ? "selfServe" : "named", motionBasis: "type" };
}
var derivedEntry = (id, name) => ({
  id,
  name,
  motion: "named",
  motionBasis: "assumed",
  type: "unknown"
});
function readRoster(book) {
  const entries = /* @__PURE__ */ new Map();
  const names = [];
  const issues = [];
  const survivorOf2 = survivorsOf(book, "partner");
  for (const record4 of recordsOf(book, "partner")) {
    const read = readRecord(Reads2, record4);
    if ("issue" in read) {
      issues.push(read.issue);
      continue;
    }
    const { id, name, aliases, types } = read.value;
    for (const alias of [name, ...aliases ?? []]) {
      if (!isMissing(alias)) names.push({ name: fold(alias), id: survivorOf2(id) });
    }
    if (isDuplicate(record4)) continue;
    const known3 = entries.get(id)?.record;
    if (known3 !== void 0) {
      issues.push({
        code: "repeatedId",
        severity: "warning",
        message: `Two partner records share the id ${id}; one of them is scored. Partner Dedupe merges them.`,
        recordId: id
      });
      if (JSON.stringify(known3) <= JSON.stringify(record4)) continue;
    }
    entries.set(id, {
      id,
      name: name ?? id,
      type: [...types ?? []].sort(compareText)[0] ?? "unknown",
      ...motionOf(read.value),
      record: record4
    });
  }
  names.sort(by(({ id }) => id, compareText));
  const byName = /* @__PURE__ */ new Map();
  for (const { name, id } of names) if (!byName.has(name)) byName.set(name, id);
  return { entries, byName, survivorOf: survivorOf2, issues };
}

// engine/scoring/summarizeDeals.ts
function sizeCap(deals, currency2, winsoriseAt) {
  const sizes = [];
  for (const { status, size, inRates } of deals) {
    if (inRates && status === "won" && size !== void 0 && size > 0) sizes.push(toMajor(size, currency2));
  }
  return logCapOf(sizes, winsoriseAt);
}
function summarizeDeals(deals, currency2, cap, leftOut = /* @__PURE__ */ new Map()) {
  const partners = /* @__PURE__ */ new Map();
  const influenced = /* @__PURE__ */ new Map();
  const direct = emptyTally2();
  const assisted = emptyTally2();
  const sizeField = { acv: 0, amount: 0 };
  let alsoClaimed = 0;
  const tallyOf = (tallies, id) => {
    let tally = tallies.get(id);
    if (tally === void 0) tallies.set(id, tally = emptyTally2());
    return tally;
  };
  const add = (tally, deal) => {
    if (deal.phase !== void 0) tally[deal.phase] += 1;
    if (!deal.inRates) return;
    tally[deal.status] += 1;
    if (deal.status !== "open") tally.sellerTouches += deal.sellerTouches;
    if (deal.stayed !== void 0) tally.matured += 1;
    if (deal.stayed === false) tally.left += 1;
    if (deal.size === void 0) {
      if (deal.sizeField === void 0) tally.withoutAmount += 1;
      else tally.unconverted += 1;
      return;
    }
    addMoney(tally, deal.status, deal.size);
    if (deal.status === "won" && deal.size > 0) addSize(tally, toMajor(deal.size, currency2), cap);
  };
  for (const deal of deals) {
    add(deal.partner !== void 0 ? tallyOf(partners, deal.partner.id) : deal.assisted ? assisted : direct, deal);
    for (const { id } of deal.influencers) add(tallyOf(influenced, id), deal);
    if (!deal.inRates) continue;
    if (deal.others > 0) alsoClaimed += 1;
    if (deal.sizeField !== void 0) sizeField[deal.sizeField] += 1;
  }
  return { partners, direct, assisted, leftOut, sizeField, alsoClaimed, influenced };
}

// engine/scoring/scoreBook.ts
function allPartners(roster, deals) {
  const all = new Map(roster.entries);
  const names = /* @__PURE__ */ new Map();
  const meet = ({ id, name }) => {
    if (roster.entries.has(id)) return;
    const known3 = names.get(id);
    if (known3 === void 0 || name < known3) names.set(id, name);
  };
  for (const { partner, influencers, inRates } of deals) {
    if (!inRates) continue;
    if (partner !== void 0) meet(partner);
    influencers.forEach(meet);
  }
  for (const [id, name] of names) all.set(id, derivedEntry(id, name));
  return all;
}
function readScoreBook(book, spec, context2) {
  const roster = readRoster(book);
  const { deals, leftOut, currency: currency2 = NO_CURRENCY, issues } = readDeals(book, roster, spec, context2);
  const cap = sizeCap(deals, currency2, spec.winsoriseAt);
  const summary = summarizeDeals(deals, currency2, cap, leftOut);
  const everyone = allPartners(roster, deals);
  const model = fitScoreModel(summary, everyone, currency2, cap, spec);
  return { roster, deals, everyone, summary, model, currency: currency2, issues: [...roster.issues, ...issues] };
}

// engine/scoring/scorePartners.ts
var ENOUGH_DECIDED2 = 5;
var ENOUGH_OWN_WEIGHT = 1 / 3;
function sentenceOf(name, { winRate, decided, won, wonAcv, open, pipeline, points }, currency2) {
  const openPart = open === 0 ? "nothing open" : `${counted2(open, "open deal")} over ${money2(pipeline, currency2)}`;
  if (decided === 0 && open === 0) return `${name} has no deal at all; ${points} points rest on what is usual.`;
  if (decided === 0) return `${name} has no decided deal yet, ${openPart}; ${points} points rest on what is usual.`;
  return `${name} won ${won} of ${counted2(decided, "decided deal")} (${percent2(winRate.estimate)}, 90% interval ${percent2(winRate.low)} to ${percent2(winRate.high)}), ${money2(wonAcv, currency2)} won, ${openPart}: ${points} points.`;
}
var bestFirst = inTurn(
  descending(by(({ points }) => points, compareNumber)),
  descending(by(({ signals }) => signals.tally.pipeline, compareNumber)),
  by(({ signals }) => signals.entry.id, compareText)
);
function scoreSummary(summary, partners, model, spec, context2) {
  const { weights } = spec;
  const currency2 = model.currency === NO_CURRENCY ? null : model.currency;
  const modelHash = hashOf(model);
  const asOf = isoInstant(context2.asOf);
  const reader = readScores(model);
  const influences = influencesOf(summary, partners, model, spec);
  const hasActivity = [...summary.partners.values(), summary.direct].some(({ sellerTouches: sellerTouches2 }) => sellerTouches2 > 0);
  const direct = directDeals(summary.direct, toMajor(summary.direct.wonAcv, model.currency));
  const scored = [...partners.values()].map((entry) => {
    const signals = signalsOf(entry, summary.partners.get(entry.id) ?? emptyTally2(), model, model.motions, reader);
    const contributions = contributionsOf(signals, model.scales, weights);
    return { signals, contributions, points: pointsOf2(contributions) };
  });
  return scored.sort(bestFirst).map(({ signals, contributions, points }, index) => {
    const { entry, tally, winRate, dealSize, wonAcv } = signals;
    const { winRate: rates, yieldOf: yieldOf2 } = reader[entry.motion];
    const decided = tally.won + tally.lost;
    const chanceBelow = (rate) => 1 - rates.chanceAtLeast(typeOf4(entry), tally.won, decided, rate);
    const figures = {
      points,
      insufficientEvidence: decided < ENOUGH_DECIDED2 || winRate.ownWeight < ENOUGH_OWN_WEIGHT,
      coverage: coverageOf(signals, weights),
      motion: entry.motion,
      motionBasis: entry.motionBasis,
      derived: entry.record === void 0,
      decided,
      won: tally.won,
      lost: tally.lost,
      open: tally.open,
      currency: currency2,
      sizeField: model.sizeField,
      wonAcv,
      meanWonDeal: tally.sizes.n === 0 ? null : toMajor(Math.round(tally.wonAcv / tally.sizes.n), model.currency),
      pipeline: toMajor(tally.pipeline, model.currency),
      withoutAmount: tally.withoutAmount,
      unconverted: tally.unconverted,
      winRate,
      dealSize: dealSize === void 0 ? null : { estimate: dealSize.expected, low: dealSize.low, high: dealSize.high },
      yield: dealSize === void 0 ? null : { ...yieldOf2(typeOf4(entry), tally.won, decided, dealSize), currency: currency2 },
      momentum: signals.momentum ?? null,
      noise: noiseOf(signals, direct, hasActivity, chanceBelow),
      retention: signals.retention ?? null,
      contributions,
      influence: influences.get(entry.id) ?? null,
      model: modelHash
    };
    return { entry, score: { asOf, rank: index + 1, sentence: sentenceOf(entry.name, figures, currency2), ...figures } };
  });
}
function scorePartners(book, spec, context2) {
  return scoreBook(readScoreBook(book, spec, context2), spec, context2);
}
function scoreBook({ roster, deals, summary, everyone, model, issues }, spec, context2) {
  const dealsOf = /* @__PURE__ */ new Map();
  for (const { partner, influencers, inRates, record: record4 } of deals) {
    if (!inRates) continue;
    for (const { id } of partner === void 0 ? influencers : [partner, ...influencers]) {
      if (roster.entries.has(id)) continue;
      const known3 = dealsOf.get(id);
      if (known3 === void 0) dealsOf.set(id, [record4]);
      else known3.push(record4);
    }
  }
  return {
    partners: scoreSummary(summary, everyone, model, spec, context2),
    overview: overviewOf2(summary, everyone, model, context2),
    issues,
    specHash: hashOf(spec),
    modelHash: hashOf(model),
    model: { recordType: "model", id: "partnerScore", hash: hashOf(model), ...model },
    dealsOf
  };
}

// engine/scoring/tiers/spec.ts
var z13 = __toESM(require("zod/v4"));
var positive = z13.number().positive("expected more than 0");
var TierStep = z13.object({
  name: z13.string().trim().min(1, "expected a name"),
  wonDeals: z13.number().int("expected a whole number").positive("expected more than 0").optional(),
  /** In major units of the result currency. */
  wonAcv: positive.optional(),
  /** Share of decided deals won, from `minDecided` decided deals on. */
  winRate: z13.number().gt(0, "expected more than 0").max(1, "expected at most 1").optional(),
  minDecided: z13.number().int("expected a whole number").positive("expected more than 0").default(10)
});
var Ladder = z13.object({
  name: z13.string().trim().min(1, "expected a name"),
  /** Partner types it is for; empty: all. */
  types: z13.array(z13.enum(PARTNER_TYPES)).default([]),
  /** Motions it is for; empty: both. */
  motions: z13.array(z13.enum(MOTIONS)).default([]),
  tiers: z13.array(TierStep).min(1, "expected at least one tier")
});
var ASKED = [
  ["wonDeals", "won deals"],
  ["wonAcv", "won ACV"],
  ["winRate", "win rate"]
];
function faultsOf({ name, tiers: tiers2 }) {
  const faults = [];
  tiers2.forEach((tier, index) => {
    if (tiers2.slice(0, index).some((lower) => fold(lower.name) === fold(tier.name))) faults.push(`${name}: two tiers are called ${tier.name}`);
    const below = tiers2[index - 1];
    if (below === void 0) return;
    for (const [field, words2] of ASKED) {
      const [asked2, lower] = [tier[field], below[field]];
      if (lower === void 0 || asked2 !== void 0 && asked2 >= lower) continue;
      faults.push(`${name}: ${tier.name} asks for ${asked2 === void 0 ? "no" : String(asked2)} ${words2}, ${below.name} below it for ${lower}; a higher tier must ask for at least as much`);
    }
    if (ASKED.every(([field]) => tier[field] === below[field])) faults.push(`${name}: ${tier.name} asks for the same as ${below.name} below it`);
  });
  return faults;
}
var DEFAULT_LADDERS = [
  {
    name: "Named partners",
    motions: ["named"],
    tiers: [
      { name: "Registered" },
      { name: "Bronze", wonDeals: 1 },
      { name: "Silver", wonDeals: 2 },
      { name: "Gold", wonDeals: 4 },
      { name: "Platinum", wonDeals: 8, winRate: 0.25 }
    ]
  },
  { name: "Self-serve partners", motions: ["selfServe"], tiers: [{ name: "Registered" }, { name: "Bronze", wonDeals: 3 }] }
];
var TierSpec = z13.object({
  version: z13.literal(1).default(1),
  /** The first ladder that fits a partner's type and motion is its track. */
  ladders: z13.array(Ladder).min(1, "expected at least one ladder").prefault(DEFAULT_LADDERS),
  /** Which deals count: those won in so many months up to the review, or those of the fiscal year so far. */
  window: z13.enum(["rolling", "programmeYear"]).default("rolling"),
  windowMonths: z13.number().int().positive("expected 1 or more").default(12),
  /** Months between reviews; they begin with the fiscal year. */
  reviewMonths: z13.union([z13.literal(1), z13.literal(2), z13.literal(3), z13.literal(4), z13.literal(6), z13.literal(12)]).default(3),
  fiscalYearStart: z13.number().int().min(1).max(12).default(1),
  /** Nobody is demoted within so many days of the first failed review. */
  graceDays: z13.number().int().min(0).default(90),
  /** How likely it must be that the true value reaches the entry of the higher tier. */
  promoteAt: z13.number().gt(0).lt(1).default(0.6),
  /** A review is failed below this chance that the true value is at least `hold` of the tier's entry. */
  demoteBelow: z13.number().gt(0).lt(1).default(0.2),
  hold: z13.number().gt(0).max(1).default(0.8),
  /** Who has the last word: a person answers each proposal, or the rules act on their own. */
  decidedBy: z13.enum(["person", "policy"]).default("person")
}).superRefine(({ ladders, demoteBelow, promoteAt }, context2) => {
  const fault = (path, message) => context2.addIssue({ code: "custom", path, message });
  ladders.forEach((ladder, index) => {
    for (const message of faultsOf(ladder)) fault(["ladders", index], message);
    const takesAll = ladders.slice(0, index).find(
      ({ types, motions }) => (types.length === 0 || ladder.types.length > 0 && ladder.types.every((type) => types.includes(type))) && (motions.length === 0 || ladder.motions.length > 0 && ladder.motions.every((motion) => motions.includes(motion)))
    );
    if (takesAll !== void 0) fault(["ladders", index], `${ladder.name} can never be used: ${takesAll.name} before it takes all its partners`);
  });
  if (demoteBelow >= promoteAt) fault(["demoteBelow"], `expected less than the chance of a promotion (${promoteAt})`);
});
var parseTierSpec = (input) => parseSpec("The tier rules", TierSpec, input);
var DEFAULT_TIER_SPEC = parseTierSpec({});

// engine/scoring/tiers/ladders.ts
var known2 = new Set(PARTNER_TYPES);
var isType = (type) => known2.has(type);
var ladderReader = (ladders) => ({ type, motion }) => ladders.find(({ types, motions }) => (types.length === 0 || isType(type) && types.includes(type)) && (motions.length === 0 || motions.includes(motion)));

// engine/scoring/tiers/gap.ts
var MOST = 50;
var MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
var dayInWords = (day2) => `${Number(day2.slice(8, 10))} ${MONTHS[Number(day2.slice(5, 7)) - 1] ?? ""} ${day2.slice(0, 4)}`;
function dealsTo(index, standing, promoteAt) {
  const reaches = (more) => {
    const then = standing.withMore(more);
    return then.meets(index) && then.chance(index, 1) >= promoteAt;
  };
  if (!reaches(MOST)) return null;
  let [short, enough] = [-1, MOST];
  while (enough - short > 1) {
    const middle = Math.floor((short + enough) / 2);
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}
function gapTo(index, { tiers: tiers2 }, then, by2, spec, currency2) {
  const step = tiers2[index];
  if (step === void 0) return null;
  const { facts, dealSize } = then;
  const deals = dealsTo(index, then, spec.promoteAt);
  const toThreshold = Math.max(0, (step.wonDeals ?? 0) - facts.wonDeals);
  const wonAcv = Math.max(0, (step.wonAcv ?? 0) - facts.wonAcv);
  const until = `by ${dayInWords(by2)}`;
  const size = dealSize === void 0 ? "" : ` of the usual size (${money2(dealSize.expected, currency2)})`;
  const gap = { tier: step.name, by: by2, deals, wonAcv };
  const rate = step.winRate === void 0 ? "" : ` at a win rate of ${percent2(step.winRate)} from ${counted2(step.minDecided, "decided deal")} on`;
  if (deals === 0) return { ...gap, sentence: `${step.name} is reached if nothing changes: the review after ${dayInWords(by2)} decides.` };
  if (deals === null) {
    const asked2 = [step.wonDeals === void 0 ? [] : [counted2(step.wonDeals, "won deal")], step.wonAcv === void 0 ? [] : [`${money2(step.wonAcv, currency2)} in won ACV`]].flat().join(" and ");
    return { ...gap, sentence: `${step.name} asks for ${asked2 === "" ? `a win rate${rate.slice(" at a win rate".length)}` : asked2 + rate}: more than ${MOST} deals away.` };
  }
  if (wonAcv > 0) {
    const first = `${deals} more won ${deals === 1 ? "deal" : "deals"}${size}, or ${money2(wonAcv, currency2)} in won ACV`;
    return { ...gap, sentence: toThreshold > 0 ? `${first} with at least ${counted2(toThreshold, "deal")}, ${until}${rate}.` : `${first}, ${until}${rate}.` };
  }
  const luck = deals > toThreshold && toThreshold >= 0 && rate === "" ? ` (${toThreshold === 0 ? "the threshold is met" : `${toThreshold} to the threshold`}, ${deals - toThreshold} so that it is more than luck)` : "";
  return { ...gap, sentence: `${deals} more won ${deals === 1 ? "deal" : "deals"} ${until}${rate}${luck}.` };
}

// engine/scoring/tiers/atRisk.ts
function atRisk(index, { tiers: tiers2 }, isPinned, now, then, ruling, spec, currency2) {
  const step = tiers2[index];
  if (step === void 0 || index === 0) return { failsNextReview: false, sentence: `Nothing: ${step?.name ?? "the lowest tier"} is never lost.` };
  if (isPinned) return { failsNextReview: false, sentence: `Nothing: ${step.name} is pinned.` };
  const asked2 = [
    ...step.wonDeals === void 0 ? [] : [`${(step.wonDeals * spec.hold).toFixed(1).replace(/\.0$/, "")} won deals`],
    ...step.wonAcv === void 0 ? [] : [`${money2(step.wonAcv * spec.hold, currency2)} in won ACV`],
    ...step.winRate === void 0 ? [] : [`a win rate of ${percent2(step.winRate * spec.hold)}`]
  ].join(" and ");
  const lost = now.facts.wonDeals - then.facts.wonDeals;
  const old = lost > 0 ? `${lost} of its ${counted2(now.facts.wonDeals, "won deal")} will be too old by then, and without` : "Without";
  const fate = ruling.passed ? `the review after ${dayInWords(then.facts.to)} would be passed` : `the review after ${dayInWords(then.facts.to)} would be failed`;
  return {
    failsNextReview: !ruling.passed,
    sentence: `Two reviews in a row that find less than ${percent2(spec.demoteBelow)} chance of a true ${asked2}, and ${spec.graceDays} days of grace. ${old} a new win ${fate} (chance ${percent2(ruling.holdChance)}).`
  };
}

// engine/scoring/tiers/reasons.ts
function askedBy({ wonDeals, wonAcv, winRate, minDecided }, currency2) {
  const asked2 = [
    ...wonDeals === void 0 ? [] : [counted2(wonDeals, "won deal")],
    ...wonAcv === void 0 ? [] : [`${money2(wonAcv, currency2)} in won ACV`],
    ...winRate === void 0 ? [] : [`a win rate of ${percent2(winRate)} from ${counted2(minDecided, "decided deal")} on`]
  ];
  return asked2.length === 0 ? "nothing" : asked2.join(" and ");
}
function reasonOf({ verdict, holdChance, graceUntil }, index, { tiers: tiers2 }, standing, state, spec, currency2) {
  const [here, up, down] = [tiers2[index], tiers2[index + 1], tiers2[index - 1]];
  if (here === void 0) return "";
  const { wonDeals, wonAcv, from, to } = standing.facts;
  const shown = `${counted2(wonDeals, "won deal")} and ${money2(wonAcv, currency2)} from ${dayInWords(from)} to ${dayInWords(to)}`;
  const entry = `${percent2(spec.hold)} of what ${here.name} asks for`;
  if (verdict === "pinned") return `${here.name} is pinned by a person and stays; it shows ${shown}.`;
  if (verdict === "promote" && up !== void 0) {
    return `${shown}: meets ${up.name} (${askedBy(up, currency2)}), and a true value of that is likely (${percent2(standing.chance(index + 1, 1))}, ${percent2(spec.promoteAt)} needed).`;
  }
  if (verdict === "demote") return `${shown}: the second failed review in a row, and the grace has ended. A true value of ${entry} is unlikely (${percent2(holdChance)}); ${down?.name ?? "the tier below"} is next.`;
  if (verdict === "grace") {
    const first = state.graceUntil === null || graceUntil !== state.graceUntil ? "the first failed review" : "failed again within the grace";
    return `${shown}: ${first}. A true value of ${entry} is unlikely (${percent2(holdChance)}); nothing happens until ${dayInWords(graceUntil ?? to)}.`;
  }
  const held = index === 0 ? `${here.name} is never lost` : `holds ${here.name} (chance ${percent2(holdChance)} of ${entry})`;
  if (up !== void 0 && standing.meets(index + 1)) {
    return `${shown}: ${held}. It meets ${up.name}, but that may be luck: ${percent2(standing.chance(index + 1, 1))} for a true value of that, ${percent2(spec.promoteAt)} needed.`;
  }
  return `${shown}: ${held}.`;
}

// engine/scoring/tiers/reviewTier.ts
function failedInARow({ tier, tierReviews }) {
  const lastPassed = tierReviews.findLastIndex((review) => review.passed !== false || review.verdict === "pinned" || review.tier !== tier);
  return tierReviews.length - 1 - lastPassed;
}
function reviewTier(state, index, { tiers: tiers2 }, standing, at, rules, timeZone) {
  const holdChance = index === 0 ? 1 : standing.chance(index, rules.hold);
  const passed = holdChance >= rules.demoteBelow;
  if (state.tierSource === "pinned") return { verdict: "pinned", to: index, passed, holdChance, graceUntil: null };
  if (index + 1 < tiers2.length && standing.meets(index + 1) && standing.chance(index + 1, 1) >= rules.promoteAt) {
    return { verdict: "promote", to: index + 1, passed: true, holdChance, graceUntil: null };
  }
  if (passed) return { verdict: "keep", to: index, passed, holdChance, graceUntil: null };
  const failedBefore = failedInARow(state);
  const graceUntil = failedBefore > 0 && state.graceUntil !== null ? state.graceUntil : dayOf(at + (rules.graceDays + 0.5) * DAY, timeZone);
  const isOver = dayOf(at, timeZone) >= graceUntil;
  if (failedBefore > 0 && isOver) return { verdict: "demote", to: index - 1, passed, holdChance, graceUntil };
  return { verdict: "grace", to: index, passed, holdChance, graceUntil };
}
var KEPT = 16;
function afterReview(state, index, { tiers: tiers2 }, ruling, standing, day2, decidedBy) {
  const { verdict, to, passed, holdChance, graceUntil } = ruling;
  const here = tiers2[index]?.name ?? "";
  const there = tiers2[to]?.name ?? here;
  const changes = to !== index && decidedBy === "policy";
  const review = {
    at: day2,
    tier: here,
    verdict,
    ...to === index ? {} : { to: there },
    passed,
    holdChance: Math.round(holdChance * 1e6) / 1e6,
    wonDeals: standing.wonDeals,
    wonAcv: standing.wonAcv
  };
  return {
    tier: changes ? there : here,
    tierSource: state.tierSource,
    tierSince: changes || state.tier === null ? day2 : state.tierSince,
    tierReviews: [...state.tierReviews, review].slice(-KEPT),
    graceUntil: changes ? null : graceUntil
  };
}

// engine/scoring/tiers/partnerTier.ts
function undecidable({ entry, ladder, state, days, decidedBy, context: context2, currency: currency2 }) {
  const verdict = ladder === void 0 ? "noLadder" : "unknownTier";
  const reason = ladder === void 0 ? `No ladder is for ${entry.type === "unknown" ? "partners" : entry.type} partners in the ${entry.motion === "named" ? "named" : "self-serve"} motion: nothing is decided.` : `Its tier ${String(state.tier)} is not on the ladder ${ladder.name} (${ladder.tiers.map(({ name }) => name).join(", ")}): it stays as it is until a person decides.`;
  return {
    asOf: isoInstant(context2.asOf),
    ladder: ladder?.name ?? null,
    current: state.tier,
    proposed: null,
    verdict,
    decidedBy,
    isPreview: true,
    reason,
    facts: null,
    currency: currency2,
    chance: { hold: 1, next: null },
    pace: 0,
    usualDeal: null,
    gap: null,
    atRisk: { failsNextReview: false, sentence: "Nothing: no ladder says what it takes." },
    nextReview: dayOf(days.next, context2.timeZone),
    state
  };
}
function partnerTier(known3) {
  const { entry, ladder, index, before, state, held, decidedBy, standingNow, standingThen, days, spec, context: context2, currency: currency2 } = known3;
  if (ladder === void 0 || index < 0) return undecidable(known3);
  const { timeZone, asOf } = context2;
  const place = ladder.tiers.findIndex(({ name }) => name === state.tier);
  const here = place === -1 ? index : place;
  const now = standingNow(entry, ladder);
  const then = standingThen(entry, ladder);
  const last = state.tierReviews.at(-1);
  const isOpen = spec.decidedBy === "person" && last?.to !== void 0 && last.answer === void 0 && last.tier === ladder.tiers[here]?.name;
  const preview = reviewTier(state, here, ladder, now, asOf, spec, timeZone);
  const coming = reviewTier(state, here, ladder, then, days.next, spec, timeZone);
  const shown = held?.ruling ?? preview;
  const verdict = held === void 0 && isOpen ? last.verdict : shown.verdict;
  const reason = held !== void 0 ? reasonOf(held.ruling, index, ladder, held.standing, before, spec, currency2) : isOpen ? `Proposed at the review of ${last.at} and not answered yet. ${reasonOf(preview, here, ladder, now, state, spec, currency2)}` : reasonOf(preview, here, ladder, now, state, spec, currency2);
  const isTop = here + 1 >= ladder.tiers.length;
  return {
    asOf: isoInstant(asOf),
    ladder: ladder.name,
    current: ladder.tiers[here]?.name ?? null,
    proposed: isOpen ? last.to : null,
    verdict,
    decidedBy: held !== void 0 && spec.decidedBy === "policy" && held.ruling.to !== index ? "policy" : decidedBy,
    isPreview: held === void 0,
    reason,
    facts: now.facts,
    currency: currency2,
    chance: { hold: preview.holdChance, next: isTop ? null : now.chance(here + 1, 1) },
    pace: now.pace.mean,
    usualDeal: now.dealSize === void 0 ? null : { estimate: now.dealSize.expected, low: now.dealSize.low, high: now.dealSize.high },
    gap: isTop ? null : gapTo(here + 1, ladder, then, then.facts.to, spec, currency2),
    atRisk: atRisk(here, ladder, state.tierSource === "pinned", now, then, coming, spec, currency2),
    nextReview: dayOf(days.next, timeZone),
    state
  };
}

// engine/scoring/tiers/readTierState.ts
var VERDICTS = /* @__PURE__ */ new Set(["approve", "reject", "pin", "unpin"]);
var text2 = (value) => typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
function readReviews(value) {
  return (Array.isArray(value) ? value : []).filter((one) => typeof one === "object" && one !== null && typeof one.at === "string" && typeof one.tier === "string").sort((a, b) => compareText(a.at, b.at));
}
function readState(fields) {
  return {
    tier: text2(fields["tier"]) ?? null,
    tierSource: fields["tierSource"] === "pinned" ? "pinned" : "auto",
    tierSince: text2(fields["tierSince"]) ?? null,
    tierReviews: readReviews(fields["tierReviews"]),
    graceUntil: text2(fields["graceUntil"]) ?? null
  };
}
function fieldsOf(record4) {
  const { tier } = record4;
  if (typeof tier !== "object" || tier === null) return record4;
  const { state, current } = tier;
  return typeof state === "object" && state !== null ? state : { ...record4, tier: current };
}
function obey(state, decision, day2) {
  const last = state.tierReviews.at(-1);
  const unanswered = { ...state, decidedBy: last?.answer === void 0 ? "none" : "person" };
  if (decision === void 0) return unanswered;
  const { verdict, tier } = decision;
  if (verdict === "pin") return { ...state, tier: tier ?? state.tier, tierSource: "pinned", tierSince: state.tierSource === "pinned" ? state.tierSince : day2, graceUntil: null, decidedBy: "person" };
  if (verdict === "unpin") return { ...state, tierSource: "auto", decidedBy: "person" };
  if (last?.to === void 0 || last.at !== decision.review || last.answer !== void 0) return unanswered;
  const answered = (answer) => [...state.tierReviews.slice(0, -1), { ...last, answer }];
  if (verdict === "reject") return { ...state, tierReviews: answered("rejected"), decidedBy: "person" };
  return { ...state, tier: last.to, tierSince: day2, tierReviews: answered("approved"), graceUntil: null, decidedBy: "person" };
}
function readTierStates(book, { asOf, timeZone }, dayOfInstant, partnerOf) {
  const instantOf = instantReader(timeZone);
  const kept = /* @__PURE__ */ new Map();
  for (const record4 of recordsOf(book, "ledger")) {
    if (record4["kind"] !== "tier" || isMissing(record4["partnerId"])) continue;
    const at = instantOf(record4["at"]) ?? -Infinity;
    const id = partnerOf(String(record4["partnerId"]));
    const known3 = kept.get(id);
    if (at > asOf || known3 !== void 0 && (known3.at > at || known3.at === at && JSON.stringify(known3.record) >= JSON.stringify(record4))) continue;
    kept.set(id, { at, record: record4 });
  }
  const decisions = /* @__PURE__ */ new Map();
  for (const record4 of recordsOf(book, "decision")) {
    if (record4["kind"] !== "tier" || isMissing(record4["partnerId"]) || !VERDICTS.has(record4["verdict"])) continue;
    const at = instantOf(record4["at"]) ?? -Infinity;
    const id = partnerOf(String(record4["partnerId"]));
    const known3 = decisions.get(id);
    if (at > asOf || known3 !== void 0 && (known3.at > at || known3.at === at && known3.id >= String(record4.id))) continue;
    decisions.set(id, { at, id: String(record4.id), verdict: record4["verdict"], tier: text2(record4["tier"]), review: text2(record4["review"]) });
  }
  return {
    isNews: (id, state) => {
      const stored = kept.get(id);
      return stored === void 0 ? decisions.has(id) : JSON.stringify(readState(stored.record)) !== JSON.stringify(readState({ ...state }));
    },
    of: (id, record4) => {
      const own = readState(fieldsOf(record4 ?? {}));
      const known3 = kept.get(id);
      const stored = known3 === void 0 ? void 0 : readState(known3.record);
      const decision = decisions.get(id);
      const day2 = decision === void 0 || !Number.isFinite(decision.at) ? dayOfInstant(asOf) : dayOfInstant(decision.at);
      if (stored === void 0) return obey(own, decision, day2);
      const obeyed = obey(stored, decision, day2);
      const seen = text2(known3?.record["tierInSource"]);
      const isChanged = own.tier !== null && (seen === void 0 || fold(own.tier) !== fold(seen)) && (obeyed.tier === null || fold(own.tier) !== fold(obeyed.tier));
      if (isChanged) return { ...obeyed, tier: own.tier, tierSource: own.tierSource, tierSince: own.tierSince, graceUntil: null, decidedBy: "person" };
      return own.tierSource === "pinned" && decision?.verdict !== "unpin" ? { ...obeyed, tierSource: "pinned" } : obeyed;
    }
  };
}

// engine/scoring/tiers/reviewDays.ts
var midnight = (day2, timeZone) => localInstant(timeZone, Number(day2.slice(0, 4)), Number(day2.slice(5, 7)), Number(day2.slice(8, 10)), 0, 0, 0);
var yearStart = (at, startMonth, timeZone) => midnight(fiscalYearStartOf(dayOf(at, timeZone), startMonth), timeZone);
var monthsAfter = (at, months, timeZone) => addMonths(new TZDate(at, timeZone), months).getTime();
function reviewDays(asOf, { reviewMonths, fiscalYearStart }, timeZone) {
  const start = yearStart(asOf, fiscalYearStart, timeZone);
  let last = start;
  for (let months = reviewMonths; ; months += reviewMonths) {
    const next = monthsAfter(start, months, timeZone);
    if (next > asOf) return { last, next };
    last = next;
  }
}

// engine/scoring/tiers/standing.ts
var SIZES = 9;
var NORMALS = Array.from({ length: SIZES }, (_, i) => normalQuantile((i + 0.5) / SIZES));
var NOTHING = Object.freeze({ won: 0, decided: 0, wonAcv: 0 });
function countIn(deals, from, to) {
  const windows = /* @__PURE__ */ new Map();
  for (const { partner, closedAt, status, size = 0 } of deals) {
    if (partner === void 0 || closedAt === void 0 || status === "open" || closedAt < from || closedAt >= to) continue;
    let window2 = windows.get(partner.id);
    if (window2 === void 0) windows.set(partner.id, window2 = { won: 0, decided: 0, wonAcv: 0 });
    window2.decided += 1;
    if (status !== "won") continue;
    window2.won += 1;
    window2.wonAcv += size;
  }
  return windows;
}
function fitPaces(book, ladderOf, at, spec, timeZone) {
  const recent = countIn(book.deals, monthsBefore(at, spec.windowMonths, timeZone), at);
  const counts = /* @__PURE__ */ new Map();
  for (const entry of book.everyone.values()) {
    const ladder = ladderOf(entry);
    if (ladder === void 0) continue;
    const known3 = counts.get(ladder);
    const won = recent.get(entry.id)?.won ?? 0;
    if (known3 === void 0) counts.set(ladder, [won]);
    else known3.push(won);
  }
  return new Map([...counts].flatMap(([ladder, own]) => {
    const fit = fitGammaPoisson(own);
    return fit === void 0 ? [] : [[ladder, fit]];
  }));
}
function standingReader(book, paces, to, spec, timeZone) {
  const { deals, model, currency: currency2, summary } = book;
  const readers = readScores(model);
  const months = monthsBefore(to, spec.windowMonths, timeZone);
  const from = spec.window === "rolling" ? months : yearStart(to - 1, spec.fiscalYearStart, timeZone);
  const recent = countIn(deals, months, to);
  const counted3 = spec.window === "rolling" ? recent : countIn(deals, from, to);
  const [firstDay, lastDay] = [dayOf(from, timeZone), dayOf(to - 1, timeZone)];
  const known3 = /* @__PURE__ */ new Map();
  const paceFor = (ladder, won) => {
    let own = known3.get(ladder);
    if (own === void 0) known3.set(ladder, own = /* @__PURE__ */ new Map());
    let pace = own.get(won);
    if (pace === void 0) {
      const fit = paces.get(ladder);
      own.set(won, pace = fit === void 0 ? { mean: won, shape: won } : paceOf(fit, won));
    }
    return pace;
  };
  const sizeless = /* @__PURE__ */ new Map();
  return (entry, ladder) => {
    const rates = readers[entry.motion].winRate;
    const fit = readers[entry.motion].dealSize;
    const { sizes } = summary.partners.get(entry.id) ?? emptyTally2();
    const sizeOf = () => {
      if (fit === null) return void 0;
      if (sizes.n > 0) return dealSizeOf(fit, sizes);
      if (!sizeless.has(entry.motion)) sizeless.set(entry.motion, dealSizeOf(fit, sizes));
      return sizeless.get(entry.motion);
    };
    const dealSize = sizeOf();
    const now = recent.get(entry.id) ?? NOTHING;
    const facts = counted3.get(entry.id) ?? NOTHING;
    const standing = (more) => {
      const usual = more === 0 || dealSize === void 0 ? 0 : dealSize.expected;
      const won = facts.won + more;
      const decided = facts.decided + more;
      const wonAcv = toMajor(facts.wonAcv, currency2) + more * usual;
      const pace = paceFor(ladder, now.won + more);
      const chanceOfAcv = (asked2) => {
        if (dealSize === void 0) return 0;
        const { logMiddle, logSpread } = dealSize;
        return NORMALS.reduce((sum2, z14) => sum2 + chanceOfPace(pace, asked2 / Math.exp(logMiddle + logSpread * z14)), 0) / SIZES;
      };
      const met = ({ wonDeals, wonAcv: acv, winRate, minDecided }) => won >= (wonDeals ?? 0) && wonAcv >= (acv ?? 0) && (winRate === void 0 || decided >= minDecided && won / decided >= winRate);
      const chanceOf = ({ wonDeals, wonAcv: acv, winRate }, share2) => Math.min(
        wonDeals === void 0 ? 1 : chanceOfPace(pace, wonDeals * share2),
        acv === void 0 ? 1 : chanceOfAcv(acv * share2),
        winRate === void 0 ? 1 : rates.chanceAtLeast(typeOf4(entry), now.won + more, now.decided + more, winRate * share2)
      );
      return {
        wonDeals: won,
        wonAcv,
        meets: (tier) => {
          const step = ladder.tiers[tier];
          return step !== void 0 && met(step);
        },
        chance: (tier, share2) => {
          const step = ladder.tiers[tier];
          return step === void 0 ? 0 : chanceOf(step, share2);
        }
      };
    };
    return {
      ...standing(0),
      facts: {
        from: firstDay,
        to: lastDay,
        wonDeals: facts.won,
        wonAcv: toMajor(facts.wonAcv, currency2),
        decided: facts.decided,
        winRate: facts.decided === 0 ? null : facts.won / facts.decided
      },
      pace: paceFor(ladder, now.won),
      dealSize,
      withMore: standing
    };
  };
}

// engine/scoring/tiers/tierOverview.ts
function overviewOfTiers(partners, tiers2, days, spec, timeZone) {
  const counts = Object.fromEntries(spec.ladders.map((ladder) => [ladder.name, Object.fromEntries(ladder.tiers.map(({ name }) => [name, 0]))]));
  const verdicts = {};
  let open = 0;
  for (const { ladder, current, verdict, proposed } of tiers2.values()) {
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    if (proposed !== null) open += 1;
    const own = ladder === null ? void 0 : counts[ladder];
    if (own !== void 0 && current !== null && Object.hasOwn(own, current)) own[current] = (own[current] ?? 0) + 1;
  }
  const lineOf = ({ entry }, sentence) => ({ partnerId: entry.id, name: entry.name, tier: tiers2.get(entry.id)?.current ?? null, sentence });
  const noise = partners.filter(({ score: score2 }) => score2.noise.isNoise);
  noise.sort(
    inTurn(
      descending(by(({ score: score2 }) => score2.noise.touchesPerWin ?? 0, compareNumber)),
      descending(by(({ score: score2 }) => score2.lost, compareNumber)),
      by(({ entry }) => entry.id, compareText)
    )
  );
  return {
    lastReview: dayOf(days.last, timeZone),
    nextReview: dayOf(days.next, timeZone),
    decidedBy: spec.decidedBy,
    counts,
    verdicts,
    open,
    promote: partners.flatMap((scored) => {
      const tier = tiers2.get(scored.entry.id);
      return tier?.verdict === "promote" ? [lineOf(scored, tier.reason)] : [];
    }),
    requalify: noise.map((scored) => ({ ...lineOf(scored, scored.score.noise.reason), openDeals: scored.score.open, touchesPerWin: scored.score.noise.touchesPerWin }))
  };
}

// engine/scoring/tiers/unreachableTiers.ts
var HOPELESS = 0.01;
function unreachableTiers(members, standingOf, ladders) {
  return ladders.flatMap((ladder) => {
    const own = members.filter((member) => member.ladder === ladder);
    const best = /* @__PURE__ */ new Map();
    for (const { entry } of own) {
      const standing = standingOf(entry, ladder);
      const { wonDeals, wonAcv, winRate, decided } = standing.facts;
      for (const [by2, value] of [["deals", wonDeals], ["acv", wonAcv], ["rate", (winRate ?? 0) * Math.sqrt(decided)]]) {
        const known3 = best.get(by2);
        if (known3 === void 0 || value > known3.value || value === known3.value && entry.id < known3.name) best.set(by2, { name: entry.name, standing, value });
      }
    }
    const most = best.get("deals");
    if (most === void 0) return [];
    return ladder.tiers.flatMap((step, index) => {
      if (index === 0 || own.some((member) => member.index >= index)) return [];
      if ([...best.values()].some(({ standing }) => standing.meets(index) || standing.chance(index, 1) >= HOPELESS)) return [];
      return [
        {
          code: "unreachableTier",
          severity: "warning",
          message: `Nobody of ${ladder.name} comes near ${step.name}: the most that one won is ${counted2(most.standing.facts.wonDeals, "deal")} (${most.name}). Ask for less, or take the tier out.`,
          field: step.name
        }
      ];
    });
  });
}

// engine/scoring/tiers/tierPartners.ts
var text3 = (value) => typeof value === "string" ? value : null;
function tierInSource(record4) {
  const tier = record4?.["tier"];
  if (typeof tier !== "object" || tier === null) return text3(tier);
  return text3(tier.inSource);
}
function readerAt(book, ladderOf, at, spec, timeZone) {
  const paces = fitPaces(book, ladderOf, at, spec, timeZone);
  return (to) => standingReader(book, paces, to, spec, timeZone);
}
function tierPartners(book, spec, context2) {
  const { score: score2, tiers: tiers2 } = spec;
  const { asOf, timeZone } = context2;
  const today = readScoreBook(book, score2, context2);
  const result = scoreBook(today, score2, context2);
  const days = reviewDays(asOf, tiers2, timeZone);
  const reviewDay = dayOf(days.last, timeZone);
  const instantOf = instantReader(timeZone);
  const ladderOf = ladderReader(tiers2.ladders);
  const states = readTierStates(book, context2, (at) => dayOf(at, timeZone), today.roster.survivorOf);
  const currency2 = today.currency === NO_CURRENCY ? null : today.currency;
  const isDue = ({ record: record4 }, { tierReviews, tierSince }) => {
    if ((tierReviews.at(-1)?.at ?? "") >= reviewDay || (tierSince ?? "").slice(0, 10) >= reviewDay) return false;
    return (instantOf(record4?.["enrolledAt"]) ?? -Infinity) < days.last;
  };
  const before = [...today.everyone.values()].map((entry) => {
    const ladder = ladderOf(entry);
    const state = states.of(entry.id, entry.record);
    const { tier } = state;
    const index = ladder === void 0 ? -1 : tier === null ? 0 : ladder.tiers.findIndex(({ name }) => fold(name) === fold(tier));
    return { entry, ladder, state, index, due: index >= 0 && isDue(entry, state) };
  });
  const now = readerAt(today, ladderOf, asOf, tiers2, timeZone);
  const [standingNow, standingThen] = [now(asOf + 1), now(days.next)];
  const reviewBook = before.some(({ due }) => due) ? readScoreBook(book, score2, { asOf: days.last - 1, timeZone }) : void 0;
  const standingAtReview = reviewBook === void 0 ? void 0 : readerAt(reviewBook, ladderOf, days.last, tiers2, timeZone)(days.last);
  const found = /* @__PURE__ */ new Map();
  const ledger = [];
  const issues = [];
  for (const { entry, ladder, state: read, index, due } of before) {
    const { decidedBy, ...known3 } = read;
    let state = known3;
    let held;
    if (due && ladder !== void 0 && standingAtReview !== void 0) {
      const standing = standingAtReview(entry, ladder);
      const ruling = reviewTier(state, index, ladder, standing, days.last, tiers2, timeZone);
      held = { ruling, standing };
      state = afterReview(state, index, ladder, ruling, standing, reviewDay, tiers2.decidedBy);
    }
    const tier = partnerTier({ entry, ladder, index, before: known3, state, held, decidedBy, standingNow, standingThen, days, spec: tiers2, context: context2, currency: currency2 });
    found.set(entry.id, { ...tier, inSource: tierInSource(entry.record) });
    if (tier.verdict === "unknownTier") {
      issues.push({
        code: "unknownTier",
        severity: "warning",
        message: `The tier ${String(state.tier)} is on no ladder for ${entry.name}, so nothing is decided about it. Add it to the ladder, or give the partner one of its tiers.`,
        recordId: entry.id,
        field: "tier",
        expected: (ladder?.tiers ?? []).map(({ name }) => name).join(", "),
        received: state.tier
      });
    }
    if (held !== void 0 || states.isNews(entry.id, state)) {
      const told = { name: entry.name, ladder: tier.ladder, reason: tier.reason, gap: tier.gap?.sentence ?? null, atRisk: tier.atRisk.sentence, managerEmail: text3(entry.record?.["managerEmail"]) };
      ledger.push({ recordType: "ledger", id: `tier:${entry.id}`, kind: "tier", partnerId: entry.id, at: isoInstant(asOf), tierInSource: tierInSource(entry.record), ...state, ...told });
    }
  }
  const unreachable = unreachableTiers(before, standingNow, tiers2.ladders);
  return {
    ...result,
    issues: [...result.issues, ...issues, ...unreachable],
    tiers: found,
    tierOverview: overviewOfTiers(result.partners, found, days, tiers2, timeZone),
    ledger
  };
}

// engine/scoring/compare/leagueTable.ts
var WORDS = {
  duplicate: "a duplicate of another deal",
  notNewBusiness: "no new business",
  test: "a test",
  administrative: "closed for administrative reasons",
  negative: "a negative amount",
  otherPartner: "another partner's",
  direct: "direct, by evidence",
  assisted: "co-sold or influenced, not sourced",
  ownDuplicateRow: "under a second row of the same partner",
  newlyCredited: "not credited to it in the CRM"
};
var ORDER = Object.keys(WORDS);

// bench/measure.ts
var import_node_child_process = require("node:child_process");
function tell(milliseconds) {
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ milliseconds, megabytes })}
`);
}
function measure(variant2) {
  const { stdout, stderr, status } = (0, import_node_child_process.spawnSync)(process.execPath, [...process.execArgv, String(process.argv[1]), variant2], {
    encoding: "utf8",
    maxBuffer: 1e8
  });
  if (status !== 0) throw new Error(`The variant ${variant2} ended with ${String(status)}: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
}
var median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
function inTurns(variants, rounds) {
  const played = Array.from({ length: rounds }, () => variants.map(measure));
  const rows = variants.map((variant2, column) => {
    const of = (key) => median(played.map((round) => round[column]?.[key] ?? NaN));
    const ratio = (key) => median(played.map((round) => (round[column]?.[key] ?? NaN) / (round[0]?.[key] ?? NaN)));
    return `| ${variant2} | ${of("milliseconds").toFixed(0)} | ${ratio("milliseconds").toFixed(2)} | ${of("megabytes").toFixed(0)} | ${ratio("megabytes").toFixed(2)} |`;
  });
  return ["| variant | ms | ratio | peak MB | ratio |", "|---|---|---|---|---|", ...rows].join("\n");
}

// bench/scoreAndTier.bench.ts
var DEALS = Number(process.argv[3] ?? process.argv[2]) || 1e6;
var PARTNERS = DEALS / 20;
var TYPES = ["affiliate", "consultant", "isv", "msp", "referral", "reseller", "si"];
var DAY2 = 864e5;
var AS_OF = Date.parse("2026-06-30T12:00:00Z");
var day = (back) => new Date(AS_OF - back * DAY2).toISOString().slice(0, 10);
function* records() {
  const random = seededRandom(8);
  for (let i = 0; i < PARTNERS; i++) {
    yield { recordType: "partner", id: `p${i}`, name: `Partner ${i}`, types: [TYPES[i % TYPES.length]], motion: i % 3 === 0 ? "named" : "selfServe", tier: i % 5 === 0 ? "Bronze" : "Registered" };
  }
  for (let i = 0; i < DEALS; i++) {
    const owner = Math.floor(PARTNERS * random.next() ** 3);
    const dice = random.next();
    const back = Math.floor(random.next() * 1e3);
    const claimedPartners = dice < 0.7 ? [{ partnerId: `p${owner}`, role: dice < 0.6 ? "sourcing" : "coSell" }] : [];
    const status = random.next() < 0.2 ? "won" : random.next() < 0.15 ? "open" : "lost";
    yield { recordType: "opportunity", id: `o${i}`, status, acv: Math.round(2e4 * Math.exp(random.next() * 2 - 1)), currency: "USD", createdAt: day(back + 60), closedAt: day(back), accountId: `a${i % 3e5}`, claimedPartners };
  }
}
var LADDERS = [
  { name: "Named", motions: ["named"], tiers: [{ name: "Registered" }, { name: "Bronze", wonDeals: 1 }, { name: "Silver", wonDeals: 3, wonAcv: 5e4 }, { name: "Gold", wonDeals: 6, wonAcv: 15e4, winRate: 0.2 }] },
  { name: "Self-serve", motions: ["selfServe"], tiers: [{ name: "Registered" }, { name: "Bronze", wonDeals: 3, wonAcv: 4e4 }] }
];
var score = parseScoreSpec({});
var tiers = parseTierSpec({ ladders: LADDERS });
var context = { asOf: AS_OF, timeZone: "UTC" };
function play(name) {
  const all = [...records()];
  const book = toBook(all);
  const reviewed = name === "score and tier, preview" ? toBook([...all, ...tierPartners(book, { score, tiers }, context).ledger]) : book;
  const began = process.cpuUsage();
  if (name === "score") scorePartners(book, score, context);
  else tierPartners(reviewed, { score, tiers }, context);
  const { user, system } = process.cpuUsage(began);
  tell((user + system) / 1e3);
}
var variant = process.argv.slice(2).find((word) => Number.isNaN(Number(word)));
if (variant === void 0) process.stdout.write(`${PARTNERS} partners, ${DEALS} opportunities; medians of 3 rounds in turn, processor time

${inTurns(["score", "score and tier, preview", "score and tier, review due"], 3)}
`);
else play(variant);
/*! Bundled license information:

@stdlib/utils-define-property/lib/define_property.js:
@stdlib/utils-define-property/lib/has_define_property_support.js:
@stdlib/math-base-special-abs/lib/main.js:
@stdlib/array-base-filled/lib/main.js:
@stdlib/array-base-filled/lib/index.js:
@stdlib/array-base-zeros/lib/main.js:
@stdlib/array-base-zeros/lib/index.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2021 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *)

@stdlib/utils-define-property/lib/builtin.js:
@stdlib/utils-define-property/lib/polyfill.js:
@stdlib/utils-define-property/lib/index.js:
@stdlib/utils-define-nonenumerable-read-only-property/lib/main.js:
@stdlib/utils-define-nonenumerable-read-only-property/lib/index.js:
@stdlib/math-base-assert-is-nan/lib/main.js:
@stdlib/math-base-assert-is-nan/lib/index.js:
@stdlib/assert-has-symbol-support/lib/main.js:
@stdlib/assert-has-symbol-support/lib/index.js:
@stdlib/assert-has-tostringtag-support/lib/main.js:
@stdlib/assert-has-tostringtag-support/lib/index.js:
@stdlib/utils-native-class/lib/tostring.js:
@stdlib/utils-native-class/lib/main.js:
@stdlib/assert-has-own-property/lib/main.js:
@stdlib/assert-has-own-property/lib/index.js:
@stdlib/symbol-ctor/lib/main.js:
@stdlib/symbol-ctor/lib/index.js:
@stdlib/utils-native-class/lib/tostringtag.js:
@stdlib/utils-native-class/lib/polyfill.js:
@stdlib/utils-native-class/lib/index.js:
@stdlib/assert-is-uint32array/lib/main.js:
@stdlib/assert-is-uint32array/lib/index.js:
@stdlib/constants-uint32-max/lib/index.js:
@stdlib/assert-has-uint32array-support/lib/uint32array.js:
@stdlib/assert-has-uint32array-support/lib/main.js:
@stdlib/assert-has-uint32array-support/lib/index.js:
@stdlib/array-uint32/lib/main.js:
@stdlib/array-uint32/lib/polyfill.js:
@stdlib/array-uint32/lib/index.js:
@stdlib/assert-is-float64array/lib/main.js:
@stdlib/assert-is-float64array/lib/index.js:
@stdlib/assert-has-float64array-support/lib/float64array.js:
@stdlib/assert-has-float64array-support/lib/main.js:
@stdlib/assert-has-float64array-support/lib/index.js:
@stdlib/array-float64/lib/main.js:
@stdlib/array-float64/lib/polyfill.js:
@stdlib/array-float64/lib/index.js:
@stdlib/assert-is-uint8array/lib/main.js:
@stdlib/assert-is-uint8array/lib/index.js:
@stdlib/constants-uint8-max/lib/index.js:
@stdlib/assert-has-uint8array-support/lib/uint8array.js:
@stdlib/assert-has-uint8array-support/lib/main.js:
@stdlib/assert-has-uint8array-support/lib/index.js:
@stdlib/array-uint8/lib/main.js:
@stdlib/array-uint8/lib/polyfill.js:
@stdlib/array-uint8/lib/index.js:
@stdlib/assert-is-uint16array/lib/main.js:
@stdlib/assert-is-uint16array/lib/index.js:
@stdlib/constants-uint16-max/lib/index.js:
@stdlib/assert-has-uint16array-support/lib/uint16array.js:
@stdlib/assert-has-uint16array-support/lib/main.js:
@stdlib/assert-has-uint16array-support/lib/index.js:
@stdlib/array-uint16/lib/main.js:
@stdlib/array-uint16/lib/polyfill.js:
@stdlib/array-uint16/lib/index.js:
@stdlib/assert-is-little-endian/lib/ctors.js:
@stdlib/assert-is-little-endian/lib/main.js:
@stdlib/assert-is-little-endian/lib/index.js:
@stdlib/number-float64-base-get-high-word/lib/high.js:
@stdlib/number-float64-base-get-high-word/lib/main.js:
@stdlib/number-float64-base-get-high-word/lib/index.js:
@stdlib/number-float64-base-set-high-word/lib/high.js:
@stdlib/number-float64-base-set-high-word/lib/main.js:
@stdlib/number-float64-base-set-high-word/lib/index.js:
@stdlib/number-float64-base-from-words/lib/indices.js:
@stdlib/number-float64-base-from-words/lib/main.js:
@stdlib/number-float64-base-from-words/lib/index.js:
@stdlib/constants-float64-pinf/lib/index.js:
@stdlib/number-ctor/lib/main.js:
@stdlib/number-ctor/lib/index.js:
@stdlib/constants-float64-ninf/lib/index.js:
@stdlib/constants-float64-exponent-bias/lib/index.js:
@stdlib/constants-float64-half-ln-two/lib/index.js:
@stdlib/math-base-special-expm1/lib/index.js:
@stdlib/math-base-special-floor/lib/main.js:
@stdlib/math-base-special-floor/lib/index.js:
@stdlib/math-base-special-log1p/lib/index.js:
@stdlib/math-base-special-sqrt/lib/main.js:
@stdlib/math-base-special-sqrt/lib/index.js:
@stdlib/constants-float64-fourth-pi/lib/index.js:
@stdlib/math-base-special-asin/lib/index.js:
@stdlib/math-base-special-abs/lib/index.js:
@stdlib/math-base-special-ceil/lib/main.js:
@stdlib/math-base-special-ceil/lib/index.js:
@stdlib/math-base-special-trunc/lib/main.js:
@stdlib/math-base-special-trunc/lib/index.js:
@stdlib/constants-float64-max-base2-exponent/lib/index.js:
@stdlib/constants-float64-max-base2-exponent-subnormal/lib/index.js:
@stdlib/constants-float64-min-base2-exponent-subnormal/lib/index.js:
@stdlib/math-base-assert-is-infinite/lib/main.js:
@stdlib/math-base-assert-is-infinite/lib/index.js:
@stdlib/number-float64-base-to-words/lib/indices.js:
@stdlib/number-float64-base-to-words/lib/assign.js:
@stdlib/number-float64-base-to-words/lib/main.js:
@stdlib/number-float64-base-to-words/lib/index.js:
@stdlib/math-base-special-copysign/lib/main.js:
@stdlib/math-base-special-copysign/lib/index.js:
@stdlib/constants-float64-smallest-normal/lib/index.js:
@stdlib/number-float64-base-normalize/lib/assign.js:
@stdlib/number-float64-base-normalize/lib/main.js:
@stdlib/number-float64-base-normalize/lib/index.js:
@stdlib/constants-float64-high-word-exponent-mask/lib/index.js:
@stdlib/number-float64-base-exponent/lib/main.js:
@stdlib/number-float64-base-exponent/lib/index.js:
@stdlib/math-base-special-ldexp/lib/main.js:
@stdlib/math-base-special-ldexp/lib/index.js:
@stdlib/math-base-special-exp/lib/index.js:
@stdlib/math-base-assert-is-integer/lib/main.js:
@stdlib/math-base-assert-is-integer/lib/index.js:
@stdlib/math-base-assert-is-even/lib/main.js:
@stdlib/math-base-assert-is-even/lib/index.js:
@stdlib/math-base-assert-is-odd/lib/main.js:
@stdlib/math-base-assert-is-odd/lib/index.js:
@stdlib/number-float64-base-set-low-word/lib/low.js:
@stdlib/number-float64-base-set-low-word/lib/main.js:
@stdlib/number-float64-base-set-low-word/lib/index.js:
@stdlib/number-uint32-base-to-int32/lib/main.js:
@stdlib/number-uint32-base-to-int32/lib/index.js:
@stdlib/math-base-special-pow/lib/y_is_infinite.js:
@stdlib/constants-float64-ln-two/lib/index.js:
@stdlib/constants-float64-high-word-significand-mask/lib/index.js:
@stdlib/math-base-special-pow/lib/index.js:
@stdlib/constants-float64-e/lib/index.js:
@stdlib/constants-float64-eps/lib/index.js:
@stdlib/math-base-special-beta/lib/index.js:
@stdlib/math-base-assert-is-positive-zero/lib/main.js:
@stdlib/math-base-assert-is-positive-zero/lib/index.js:
@stdlib/math-base-special-max/lib/main.js:
@stdlib/math-base-special-max/lib/index.js:
@stdlib/math-base-assert-is-negative-zero/lib/main.js:
@stdlib/math-base-assert-is-negative-zero/lib/index.js:
@stdlib/math-base-special-min/lib/main.js:
@stdlib/math-base-special-min/lib/index.js:
@stdlib/constants-float64-max/lib/index.js:
@stdlib/constants-int32-max/lib/index.js:
@stdlib/constants-float64-half-pi/lib/index.js:
@stdlib/constants-float64-pi/lib/index.js:
@stdlib/math-base-special-kernel-cos/lib/index.js:
@stdlib/math-base-special-kernel-sin/lib/index.js:
@stdlib/number-float64-base-get-low-word/lib/low.js:
@stdlib/number-float64-base-get-low-word/lib/main.js:
@stdlib/number-float64-base-get-low-word/lib/index.js:
@stdlib/math-base-special-round/lib/main.js:
@stdlib/math-base-special-round/lib/index.js:
@stdlib/math-base-special-rempio2/lib/index.js:
@stdlib/math-base-special-sin/lib/index.js:
@stdlib/constants-float64-sqrt-two-pi/lib/index.js:
@stdlib/constants-float64-eulergamma/lib/index.js:
@stdlib/math-base-special-gamma/lib/index.js:
@stdlib/math-base-special-factorial/lib/main.js:
@stdlib/math-base-special-factorial/lib/index.js:
@stdlib/math-base-special-gamma-lanczos-sum/lib/index.js:
@stdlib/constants-float64-gamma-lanczos-g/lib/index.js:
@stdlib/math-base-special-gamma-delta-ratio/lib/index.js:
@stdlib/math-base-special-ln/lib/index.js:
@stdlib/math-base-special-cos/lib/index.js:
@stdlib/math-base-special-sinpi/lib/main.js:
@stdlib/math-base-special-sinpi/lib/index.js:
@stdlib/math-base-special-gammaln/lib/index.js:
@stdlib/constants-float64-max-ln/lib/index.js:
@stdlib/constants-float64-sqrt-eps/lib/index.js:
@stdlib/utils-eval/lib/index.js:
@stdlib/assert-has-generator-support/lib/main.js:
@stdlib/assert-has-generator-support/lib/index.js:
@stdlib/math-base-tools-sum-series/lib/generators.js:
@stdlib/math-base-tools-sum-series/lib/basic.js:
@stdlib/math-base-tools-sum-series/lib/index.js:
@stdlib/math-base-special-erfc/lib/index.js:
@stdlib/constants-float64-min-ln/lib/index.js:
@stdlib/math-base-tools-evalpoly/lib/main.js:
@stdlib/math-base-tools-evalpoly/lib/factory.js:
@stdlib/math-base-tools-evalpoly/lib/index.js:
@stdlib/constants-float64-two-pi/lib/index.js:
@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/index.js:
@stdlib/math-base-special-powm1/lib/index.js:
@stdlib/math-base-special-gamma1pm1/lib/index.js:
@stdlib/constants-float32-smallest-normal/lib/index.js:
@stdlib/math-base-tools-continued-fraction/lib/generators.js:
@stdlib/math-base-tools-continued-fraction/lib/basic.js:
@stdlib/math-base-tools-continued-fraction/lib/index.js:
@stdlib/math-base-special-gammainc/lib/index.js:
@stdlib/math-base-special-maxabs/lib/main.js:
@stdlib/math-base-special-maxabs/lib/index.js:
@stdlib/math-base-special-minabs/lib/main.js:
@stdlib/math-base-special-minabs/lib/index.js:
@stdlib/constants-float64-max-safe-integer/lib/index.js:
@stdlib/math-base-special-gcd/lib/bitwise_binary_gcd.js:
@stdlib/math-base-special-gcd/lib/binary_gcd.js:
@stdlib/math-base-special-gcd/lib/main.js:
@stdlib/math-base-special-gcd/lib/index.js:
@stdlib/math-base-special-binomcoef/lib/main.js:
@stdlib/math-base-special-binomcoef/lib/index.js:
@stdlib/math-base-special-kernel-betainc/lib/main.js:
@stdlib/math-base-special-kernel-betainc/lib/index.js:
@stdlib/math-base-special-betainc/lib/main.js:
@stdlib/math-base-special-betainc/lib/index.js:
@stdlib/math-base-special-erfcinv/lib/index.js:
@stdlib/math-base-special-acos/lib/index.js:
@stdlib/constants-float64-sqrt-two/lib/index.js:
@stdlib/math-base-special-signum/lib/main.js:
@stdlib/math-base-special-signum/lib/index.js:
@stdlib/constants-float32-max/lib/index.js:
@stdlib/math-base-special-gammaincinv/lib/higher_newton.js:
@stdlib/math-base-special-gammaincinv/lib/lambdaeta.js:
@stdlib/constants-float64-ln-sqrt-two-pi/lib/index.js:
@stdlib/math-base-special-gammaincinv/lib/chepolsum.js:
@stdlib/math-base-special-gammaincinv/lib/stirling.js:
@stdlib/math-base-special-gammaincinv/lib/gamstar.js:
@stdlib/math-base-special-gammaincinv/lib/eps1.js:
@stdlib/math-base-special-gammaincinv/lib/eps2.js:
@stdlib/math-base-special-gammaincinv/lib/eps3.js:
@stdlib/math-base-special-gammaincinv/lib/compute.js:
@stdlib/math-base-special-gammaincinv/lib/main.js:
@stdlib/math-base-special-gammaincinv/lib/index.js:
@stdlib/constants-float64-smallest-subnormal/lib/index.js:
@stdlib/math-base-special-kernel-betaincinv/lib/index.js:
@stdlib/math-base-special-betaincinv/lib/main.js:
@stdlib/math-base-special-betaincinv/lib/index.js:
@stdlib/stats-base-dists-beta-quantile/lib/main.js:
@stdlib/utils-constant-function/lib/main.js:
@stdlib/utils-constant-function/lib/index.js:
@stdlib/stats-base-dists-beta-quantile/lib/factory.js:
@stdlib/stats-base-dists-beta-quantile/lib/index.js:
@stdlib/math-base-special-betaln/lib/index.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *)

@stdlib/string-base-format-interpolate/lib/is_number.js:
@stdlib/string-base-format-interpolate/lib/zero_pad.js:
@stdlib/string-base-format-interpolate/lib/format_integer.js:
@stdlib/string-base-format-interpolate/lib/is_string.js:
@stdlib/string-base-format-interpolate/lib/format_double.js:
@stdlib/string-base-format-interpolate/lib/space_pad.js:
@stdlib/string-base-format-interpolate/lib/main.js:
@stdlib/string-base-format-interpolate/lib/index.js:
@stdlib/string-base-format-tokenize/lib/main.js:
@stdlib/string-base-format-tokenize/lib/index.js:
@stdlib/string-format/lib/is_string.js:
@stdlib/string-format/lib/main.js:
@stdlib/string-format/lib/index.js:
@stdlib/math-base-special-expm1/lib/polyval_q.js:
@stdlib/math-base-special-log1p/lib/polyval_lp.js:
@stdlib/math-base-special-asin/lib/rational_pq.js:
@stdlib/math-base-special-asin/lib/rational_rs.js:
@stdlib/constants-float64-high-word-sign-mask/lib/index.js:
@stdlib/constants-float64-high-word-abs-mask/lib/index.js:
@stdlib/math-base-special-exp/lib/polyval_p.js:
@stdlib/math-base-special-kernel-cos/lib/polyval_c13.js:
@stdlib/math-base-special-kernel-cos/lib/polyval_c46.js:
@stdlib/math-base-special-ln/lib/polyval_p.js:
@stdlib/math-base-special-ln/lib/polyval_q.js:
@stdlib/math-base-special-erfc/lib/polyval_pp.js:
@stdlib/math-base-special-erfc/lib/polyval_qq.js:
@stdlib/math-base-special-erfc/lib/polyval_pa.js:
@stdlib/math-base-special-erfc/lib/polyval_qa.js:
@stdlib/math-base-special-erfc/lib/polyval_ra.js:
@stdlib/math-base-special-erfc/lib/polyval_sa.js:
@stdlib/math-base-special-erfc/lib/polyval_rb.js:
@stdlib/math-base-special-erfc/lib/polyval_sb.js:
@stdlib/function-ctor/lib/main.js:
@stdlib/function-ctor/lib/index.js:
@stdlib/math-base-special-gammainc/lib/polyval_c0.js:
@stdlib/math-base-special-gammainc/lib/polyval_c1.js:
@stdlib/math-base-special-gammainc/lib/polyval_c2.js:
@stdlib/math-base-special-gammainc/lib/polyval_c3.js:
@stdlib/math-base-special-gammainc/lib/polyval_c4.js:
@stdlib/math-base-special-gammainc/lib/polyval_c5.js:
@stdlib/math-base-special-gammainc/lib/polyval_c6.js:
@stdlib/math-base-special-gammainc/lib/polyval_c7.js:
@stdlib/math-base-special-gammainc/lib/polyval_c8.js:
@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/rational_pq.js:
@stdlib/math-base-special-erfcinv/lib/rational_p1q1.js:
@stdlib/math-base-special-erfcinv/lib/rational_p2q2.js:
@stdlib/math-base-special-erfcinv/lib/rational_p3q3.js:
@stdlib/math-base-special-erfcinv/lib/rational_p4q4.js:
@stdlib/math-base-special-erfcinv/lib/rational_p5q5.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co14.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co15.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co16.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co17.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co18.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co19.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co20.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co21.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co22.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co1.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co2.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co3.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co4.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co5.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co6.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co7.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co8.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co9.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co10.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co11.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co12.js:
@stdlib/math-base-special-kernel-betaincinv/lib/polyval_co13.js:
@stdlib/math-base-special-gammaincinv/lib/polyval_ak1.js:
@stdlib/math-base-special-gammaincinv/lib/polyval_ak2.js:
@stdlib/math-base-special-gammaincinv/lib/polyval_c.js:
@stdlib/math-base-special-gammaincinv/lib/polyval_d.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak0bk0.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak1bk1.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak2bk2.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak3bk3.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak4bk4.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak5bk5.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak6bk6.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak7bk7.js:
@stdlib/math-base-special-gammaincinv/lib/rational_ak8bk8.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2022 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *)

@stdlib/math-base-special-expm1/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright, license, and long comment were part of the original implementation available as part of [FDLIBM]{@link http://www.netlib.org/fdlibm/s_expm1.c} and [FreeBSD]{@link https://svnweb.freebsd.org/base/release/12.2.0/lib/msun/src/s_expm1.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-log1p/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright, license, and long comment were part of the original implementation available as part of [FDLIBM]{@link http://www.netlib.org/fdlibm/s_log1p.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-asin/lib/main.js:
@stdlib/math-base-special-acos/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C code, long comment, copyright, license, and constants are from [Cephes]{@link http://www.netlib.org/cephes}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright 1984, 1995, 2000 by Stephen L. Moshier
  *
  * Some software in this archive may be from the book _Methods and Programs for Mathematical Functions_ (Prentice-Hall or Simon & Schuster International, 1989) or from the Cephes Mathematical Library, a commercial product. In either event, it is copyrighted by the author. What you see here may be used freely but it comes with no support or guarantee.
  *
  * Stephen L. Moshier
  * moshier@na-net.ornl.gov
  * ```
  *)

@stdlib/math-base-special-exp/lib/expmulti.js:
@stdlib/math-base-special-exp/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyrights, licenses, and long comment were part of the original implementation available as part of [Go]{@link https://github.com/golang/go/blob/cb07765045aed5104a3df31507564ac99e6ddce8/src/math/exp.go}, which in turn was based on an implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/e_exp.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (c) 2009 The Go Authors. All rights reserved.
  *
  * Redistribution and use in source and binary forms, with or without
  * modification, are permitted provided that the following conditions are
  * met:
  *
  *    * Redistributions of source code must retain the above copyright
  * notice, this list of conditions and the following disclaimer.
  *    * Redistributions in binary form must reproduce the above
  * copyright notice, this list of conditions and the following disclaimer
  * in the documentation and/or other materials provided with the
  * distribution.
  *    * Neither the name of Google Inc. nor the names of its
  * contributors may be used to endorse or promote products derived from
  * this software without specific prior written permission.
  *
  * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
  * "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
  * LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
  * A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
  * OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
  * SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
  * LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
  * DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
  * THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
  * (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
  * OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
  * ```
  *
  * ```text
  * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-pow/lib/x_is_zero.js:
@stdlib/math-base-special-pow/lib/y_is_huge.js:
@stdlib/math-base-special-pow/lib/log2ax.js:
@stdlib/math-base-special-pow/lib/logx.js:
@stdlib/math-base-special-pow/lib/pow2.js:
@stdlib/math-base-special-pow/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright and license were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/s_pow.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/constants-float64-num-high-word-significand-bits/lib/index.js:
@stdlib/math-base-special-pow/lib/polyval_l.js:
@stdlib/math-base-special-pow/lib/polyval_w.js:
@stdlib/math-base-special-pow/lib/polyval_p.js:
@stdlib/math-base-special-beta/lib/lanczos_sum_expg_scaled.js:
@stdlib/math-base-special-gamma/lib/polyval_s.js:
@stdlib/math-base-special-gamma/lib/rational_pq.js:
@stdlib/math-base-special-gamma-lanczos-sum/lib/rational_pq.js:
@stdlib/math-base-special-gammaln/lib/polyval_a1.js:
@stdlib/math-base-special-gammaln/lib/polyval_a2.js:
@stdlib/math-base-special-gammaln/lib/polyval_r.js:
@stdlib/math-base-special-gammaln/lib/polyval_s.js:
@stdlib/math-base-special-gammaln/lib/polyval_t1.js:
@stdlib/math-base-special-gammaln/lib/polyval_t2.js:
@stdlib/math-base-special-gammaln/lib/polyval_t3.js:
@stdlib/math-base-special-gammaln/lib/polyval_u.js:
@stdlib/math-base-special-gammaln/lib/polyval_v.js:
@stdlib/math-base-special-gammaln/lib/polyval_w.js:
@stdlib/math-base-special-gamma1pm1/lib/rational_p1q1.js:
@stdlib/math-base-special-gamma1pm1/lib/rational_p2q2.js:
@stdlib/math-base-special-gamma1pm1/lib/rational_p3q3.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2024 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *)

@stdlib/math-base-special-beta/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{http://www.boost.org/doc/libs/1_85_0/boost/math/special_functions/beta.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-cos/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright, license, and long comment were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/12.2.0/lib/msun/src/k_cos.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-kernel-sin/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright, license, and long comment were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/k_sin.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-rempio2/lib/kernel_rempio2.js:
@stdlib/math-base-special-rempio2/lib/rempio2_medium.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright and license were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/k_rem_pio2.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-rempio2/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright and license were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/e_rem_pio2.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  *
  * Optimized by Bruce D. Evans.
  * ```
  *)

@stdlib/math-base-special-sin/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright, license, and long comment were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/s_sin.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-gamma/lib/stirling_approximation.js:
@stdlib/math-base-special-gamma/lib/small_approximation.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C code, copyright, license, and constants are from [Cephes]{@link http://www.netlib.org/cephes}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright 1984, 1987, 1989, 1992, 2000 by Stephen L. Moshier
  *
  * Some software in this archive may be from the book _Methods and Programs for Mathematical Functions_ (Prentice-Hall or Simon & Schuster International, 1989) or from the Cephes Mathematical Library, a commercial product. In either event, it is copyrighted by the author. What you see here may be used freely but it comes with no support or guarantee.
  *
  * Stephen L. Moshier
  * moshier@na-net.ornl.gov
  * ```
  *)

@stdlib/math-base-special-gamma/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C code, long comment, copyright, license, and constants are from [Cephes]{@link http://www.netlib.org/cephes}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright 1984, 1987, 1989, 1992, 2000 by Stephen L. Moshier
  *
  * Some software in this archive may be from the book _Methods and Programs for Mathematical Functions_ (Prentice-Hall or Simon & Schuster International, 1989) or from the Cephes Mathematical Library, a commercial product. In either event, it is copyrighted by the author. What you see here may be used freely but it comes with no support or guarantee.
  *
  * Stephen L. Moshier
  * moshier@na-net.ornl.gov
  * ```
  *)

@stdlib/constants-float64-max-nth-factorial/lib/index.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2025 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *)

@stdlib/math-base-special-gamma-lanczos-sum/lib/main.js:
@stdlib/math-base-special-gamma-lanczos-sum-expg-scaled/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_64_0/boost/math/special_functions/lanczos.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-gamma-delta-ratio/lib/gamma_delta_ratio_lanczos.js:
@stdlib/math-base-special-gamma-delta-ratio/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_85_0/boost/math/special_functions/gamma.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * Copyright John Maddock 2006-7, 2013-14.
  * Copyright Paul A. Bristow 2007, 2013-14.
  * Copyright Nikhar Agrawal 2013-14.
  * Copyright Christopher Kormanyos 2013-14.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-ln/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright and license were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/e_log.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-cos/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright, license, and long comment were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/s_cos.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-gammaln/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright, license, and long comment were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/12.2.0/lib/msun/src/e_lgamma_r.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x_series.js:
@stdlib/math-base-special-gammainc/lib/tgamma_i_large_x.js:
@stdlib/math-base-special-gammainc/lib/igamma_final.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2025 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link https://www.boost.org/doc/libs/1_88_0/boost/math/special_functions/gamma.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  * (C) Copyright Paul A. Bristow 2007.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-gammainc/lib/finite_gamma_q.js:
@stdlib/math-base-special-gammainc/lib/finite_half_gamma_q.js:
@stdlib/math-base-special-gammainc/lib/full_igamma_prefix.js:
@stdlib/math-base-special-gammainc/lib/igamma_temme_large.js:
@stdlib/math-base-special-gammainc/lib/lower_incomplete_gamma_series.js:
@stdlib/math-base-special-gammainc/lib/lower_gamma_series.js:
@stdlib/math-base-special-gammainc/lib/small_gamma2_series.js:
@stdlib/math-base-special-gammainc/lib/tgamma_small_upper_part.js:
@stdlib/math-base-special-gammainc/lib/upper_incomplete_gamma_fract.js:
@stdlib/math-base-special-gammainc/lib/upper_gamma_fraction.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link https://www.boost.org/doc/libs/1_88_0/boost/math/special_functions/gamma.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  * (C) Copyright Paul A. Bristow 2007.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-erfc/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The following copyright, license, and long comment were part of the original implementation available as part of [FreeBSD]{@link https://svnweb.freebsd.org/base/release/9.3.0/lib/msun/src/s_erf.c}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
  *
  * Developed at SunPro, a Sun Microsystems, Inc. business.
  * Permission to use, copy, modify, and distribute this
  * software is freely granted, provided that this notice
  * is preserved.
  * ```
  *)

@stdlib/math-base-special-log1pmx/lib/log1p_series.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2023 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link https://www.boost.org/doc/libs/1_83_0/boost/math/special_functions/log1p.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2005-2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  *)

@stdlib/math-base-special-log1pmx/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2023 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link https://www.boost.org/doc/libs/1_83_0/boost/math/special_functions/log1p.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2005-2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-log1pmx/lib/index.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2023 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *)

@stdlib/math-base-special-gammainc/lib/regularised_gamma_prefix.js:
@stdlib/math-base-special-kernel-betainc/lib/regularized_gamma_prefix.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_64_0/boost/math/special_functions/gamma.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * Copyright John Maddock 2006-7, 2013-14.
  * Copyright Paul A. Bristow 2007, 2013-14.
  * Copyright Nikhar Agrawal 2013-14.
  * Copyright Christopher Kormanyos 2013-14.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-powm1/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_85_0/boost/math/special_functions/powm1.hpp}. The implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-gamma1pm1/lib/lgamma_small_imp.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_85_0/boost/math/special_functions/detail/lgamma_small.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006-7, 2013-14.
  * (C) Copyright Paul A. Bristow 2007, 2013-14.
  * (C) Copyright Nikhar Agrawal 2013-14.
  * (C) Copyright Christopher Kormanyos 2013-14.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-gamma1pm1/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_85_0/boost/math/special_functions/gamma.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006-7, 2013-14.
  * (C) Copyright Paul A. Bristow 2007, 2013-14.
  * (C) Copyright Nikhar Agrawal 2013-14.
  * (C) Copyright Christopher Kormanyos 2013-14.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-gammainc/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link https://www.boost.org/doc/libs/1_88_0/boost/math/special_functions/gamma.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006-7, 2013-14.
  * (C) Copyright Paul A. Bristow 2007, 2013-14.
  * (C) Copyright Nikhar Agrawal 2013-14.
  * (C) Christopher Kormanyos 2013-14.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betainc/lib/full_igamma_prefix.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_37_0/boost/math/special_functions/gamma.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  * (C) Copyright Paul A. Bristow 2007.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betainc/lib/beta_small_b_large_a_series.js:
@stdlib/math-base-special-kernel-betainc/lib/ibeta_fraction2.js:
@stdlib/math-base-special-kernel-betainc/lib/binomial_ccdf.js:
@stdlib/math-base-special-kernel-betainc/lib/ibeta_a_step.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_61_0/boost/math/special_functions/beta.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betainc/lib/rising_factorial_ratio.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_37_0/boost/math/special_functions/beta.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betainc/lib/ibeta_power_terms.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_62_0/boost/math/special_functions/beta.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betainc/lib/ibeta_series.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_64_0/boost/math/special_functions/beta.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betainc/lib/assign.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_61_0/boost/math/special_functions/beta.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  * (C) Copyright Paul A. Bristow 2007.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-erfcinv/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_81_0/boost/math/special_functions/detail/erf_inv.hpp}. This implementation follows the original, but has been modified for JavaScript.
  *
  * ```text
  * (C) Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_body_series.js:
@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t.js:
@stdlib/math-base-special-kernel-betaincinv/lib/find_ibeta_inv_from_t_dist.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_62_0/boost/math/special_functions/detail/t_distribution_inv.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * Copyright John Maddock 2006.
  * Copyright Paul A. Bristow 2007.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_tail_series.js:
@stdlib/math-base-special-kernel-betaincinv/lib/inverse_students_t_hill.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_61_0/boost/math/special_functions/detail/t_distribution_inv.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * Copyright John Maddock 2006.
  * Copyright Paul A. Bristow 2007.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betaincinv/lib/temme1.js:
@stdlib/math-base-special-kernel-betaincinv/lib/temme2.js:
@stdlib/math-base-special-kernel-betaincinv/lib/temme3.js:
@stdlib/math-base-special-kernel-betaincinv/lib/ibeta_roots.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_64_0/boost/math/special_functions/detail/ibeta_inverse.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * Copyright John Maddock 2006.
  * Copyright Paul A. Bristow 2007.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betaincinv/lib/root_finder.js:
@stdlib/math-base-special-kernel-betaincinv/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_62_0/boost/math/special_functions/detail/ibeta_inverse.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * Copyright John Maddock 2006.
  * Copyright Paul A. Bristow 2007.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-kernel-betaincinv/lib/newton_raphson.js:
@stdlib/math-base-special-kernel-betaincinv/lib/halley_iterate.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The original C++ code and copyright notice are from the [Boost library]{@link http://www.boost.org/doc/libs/1_62_0/boost/math/tools/roots.hpp}. The implementation has been modified for JavaScript.
  *
  * ```text
  * Copyright John Maddock 2006.
  *
  * Use, modification and distribution are subject to the
  * Boost Software License, Version 1.0. (See accompanying file
  * LICENSE or copy at http://www.boost.org/LICENSE_1_0.txt)
  * ```
  *)

@stdlib/math-base-special-betaln/lib/dceval.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://netlib.org/slatec/fnlib/dcsevl.f}.
  *
  * The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
  *)

@stdlib/math-base-special-betaln/lib/gamma_correction.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://netlib.org/fn/d9lgmc.f}.
  *
  * The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
  *)

@stdlib/math-base-special-betaln/lib/main.js:
  (**
  * @license Apache-2.0
  *
  * Copyright (c) 2018 The Stdlib Authors.
  *
  * Licensed under the Apache License, Version 2.0 (the "License");
  * you may not use this file except in compliance with the License.
  * You may obtain a copy of the License at
  *
  *    http://www.apache.org/licenses/LICENSE-2.0
  *
  * Unless required by applicable law or agreed to in writing, software
  * distributed under the License is distributed on an "AS IS" BASIS,
  * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
  * See the License for the specific language governing permissions and
  * limitations under the License.
  *
  *
  * ## Notice
  *
  * The code is adapted from the Fortran routine from the FNLIB library of the [SLATEC Common Mathematical Library]{@link https://www.netlib.org/slatec/fnlib/albeta.f}.
  *
  * The original code was developed by W. Fullerton of Los Alamos Scientific Laboratory, a governmental institution, and is therefore public domain.
  *)
*/
