const number = /^[ \t\r\n]*(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF)[ \t\r\n]*$/;

/** Whether a text reads as a number in the sense of XPath, which the official rules ask: "12E4", "-1" and " 12" do. */
export const isNumber = (text: string): boolean => number.test(text);
